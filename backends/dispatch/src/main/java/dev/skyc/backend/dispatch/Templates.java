package dev.skyc.backend.dispatch;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.GuardedBinding;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Fills templates. A name that the variables do not have is a bug and fails at once. */
final class Templates {
    private final DefaultMustacheFactory factory = new JavaFactory();

    /** The text of a template, named as its file without {@code .mustache}. */
    String render(String template, Record variables) {
        StringWriter out = new StringWriter();
        factory.compile(new StringReader(read(template)), template).execute(out, variables);
        return out.toString();
    }

    private static String read(String template) {
        try (InputStream in = Templates.class.getResourceAsStream(template + ".mustache")) {
            if (in == null) {
                throw new IllegalArgumentException("no template " + template);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class JavaFactory extends DefaultMustacheFactory {
        JavaFactory() {
            setObjectHandler(new StrictObjectHandler());
        }

        // Java, not HTML.
        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class StrictObjectHandler extends ReflectionObjectHandler {
        @Override
        public Binding createBinding(String name, TemplateContext context, Code code) {
            return new GuardedBinding(this, name, context, code) {
                @Override
                protected synchronized Wrapper getWrapper(String wanted, List<Object> scopes) {
                    Wrapper wrapper = super.getWrapper(wanted, scopes);
                    if (wrapper instanceof MissingWrapper) {
                        throw new MustacheException("no variable " + wanted + " for " + context.file());
                    }
                    return wrapper;
                }
            };
        }
    }
}
