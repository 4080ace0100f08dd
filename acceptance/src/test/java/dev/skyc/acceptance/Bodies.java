package dev.skyc.acceptance;

import com.sun.source.tree.BlockTree;
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
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Replaces bodies of methods; javac finds them, so that our own parser is not its own witness. */
final class Bodies {
    private Bodies() {}

    /** The same source with every method's body replaced by {@code throw null}; constructors keep theirs. */
    static String throwNull(String source) {
        StringBuilder text = new StringBuilder(source);
        for (Span method : methods(source)) {
            if (method.bodyStart() >= 0) {
                text.replace(method.bodyStart(), method.end(), "{ throw null; }");
            }
        }
        return text.toString();
    }

    /** The same source with the methods of its first class in the opposite order. */
    static String reversed(String source) {
        List<Span> lastFirst = methods(source);
        StringBuilder text = new StringBuilder(source);
        for (int i = 0; i < lastFirst.size(); i++) {
            Span place = lastFirst.get(i);
            Span moved = lastFirst.get(lastFirst.size() - 1 - i);
            text.replace(place.start(), place.end(), source.substring(moved.start(), moved.end()));
        }
        return text.toString();
    }

    /** Where a method stands, modifiers included; {@code bodyStart} is -1 without a body. */
    private record Span(int start, int bodyStart, int end) {}

    /** The methods of a source, the last one first, so that replacing one leaves the places of the others. */
    private static List<Span> methods(String source) {
        List<Span> methods = new ArrayList<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) javac.getTask(null, null, d -> {}, List.of(), null, List.of(new Text(source)));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                SourcePositions positions = Trees.instance(task).getSourcePositions();
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        BlockTree body = method.getBody();
                        if (method.getReturnType() != null) {
                            methods.add(new Span(
                                    (int) positions.getStartPosition(unit, method),
                                    body == null ? -1 : (int) positions.getStartPosition(unit, body),
                                    (int) positions.getEndPosition(unit, method)));
                        }
                        return null;
                    }
                }.scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        methods.sort(Comparator.comparingInt(Span::start).reversed());
        return methods;
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
