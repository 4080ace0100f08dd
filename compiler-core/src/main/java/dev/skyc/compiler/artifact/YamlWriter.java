package dev.skyc.compiler.artifact;

import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.DumperOptions.Version;

/**
 * Writes maps, lists, strings, numbers and booleans as YAML the way Kubernetes tools print it: two spaces, list items at
 * their key's column, LF, map order as given, long lines whole, several lines as a literal block, quotes only where {@link
 * PlainText} asks for them. Safe for use by several threads.
 */
public final class YamlWriter {
    private final Factory factory = new Factory();

    /** The text of one document, without a document start, with a line end. */
    public String write(Map<String, ?> document) {
        return PlainValues.write(document, factory, null);
    }

    private static final class Factory extends YAMLFactory {
        private static final long serialVersionUID = 1L;

        Factory() {
            super(YAMLFactory.builder()
                    .stringQuotingChecker(new PlainText())
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
                    .disable(YAMLGenerator.Feature.USE_PLATFORM_LINE_BREAKS));
        }

        @Override
        protected YAMLGenerator _createGenerator(Writer out, IOContext context) throws IOException {
            return new Generator(context, this, _quotingChecker, _version, out);
        }
    }

    /**
     * Jackson writes each text with a line end as a literal block. That is not safe for texts with characters that YAML 1.1
     * takes for line ends or that cannot be printed.
     */
    private static final class Generator extends YAMLGenerator {
        Generator(
                IOContext context,
                YAMLFactory factory,
                StringQuotingChecker checker,
                @Nullable Version version,
                Writer out)
                throws IOException {
            super(
                    context,
                    factory.getGeneratorFeatures(),
                    factory.getFormatGeneratorFeatures(),
                    checker,
                    factory.getCodec(),
                    out,
                    version);
        }

        @Override
        public void writeString(String text) throws IOException {
            if (text.indexOf('\n') >= 0 && !isLiteral(text)) {
                _verifyValueWrite("write String value");
                _writeScalar(text, "string", ScalarStyle.DOUBLE_QUOTED);
            } else {
                super.writeString(text);
            }
        }

        /** Whether every reader gives back the same text from a literal block. */
        private static boolean isLiteral(String text) {
            if (text.isBlank() || text.charAt(0) == ' ' || text.charAt(0) == '\n') {
                return false;
            }
            return text.codePoints()
                            .allMatch(c ->
                                    c == '\n' || (c >= ' ' && c <= '~') || (c > '~' && Character.isLetterOrDigit(c)))
                    && !text.contains(" \n")
                    && !text.endsWith(" ");
        }
    }
}
