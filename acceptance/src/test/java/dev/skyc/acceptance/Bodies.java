package dev.skyc.acceptance;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Name;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Replaces bodies of methods; javac finds them, so that our own parser is not its own witness. */
final class Bodies {
    private Bodies() {}

    /** The same source with every method's body replaced by {@code throw null}; constructors keep theirs. */
    static String throwNull(String source) {
        List<long[]> bodies = new ArrayList<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) javac.getTask(null, null, d -> {}, List.of(), null, List.of(new Text(source)));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                SourcePositions positions = Trees.instance(task).getSourcePositions();
                new TreeScanner<Void, Name>() {
                    @Override
                    public Void visitClass(ClassTree type, Name outer) {
                        return super.visitClass(type, type.getSimpleName());
                    }

                    @Override
                    public Void visitMethod(MethodTree method, Name type) {
                        BlockTree body = method.getBody();
                        if (body != null && method.getReturnType() != null) {
                            bodies.add(new long[] {
                                positions.getStartPosition(unit, body), positions.getEndPosition(unit, body)
                            });
                        }
                        return null;
                    }
                }.scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bodies.sort(Comparator.comparingLong(body -> -body[0]));
        StringBuilder text = new StringBuilder(source);
        for (long[] body : bodies) {
            text.replace((int) body[0], (int) body[1], "{ throw null; }");
        }
        return text.toString();
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String source;

        Text(String source) {
            super(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
