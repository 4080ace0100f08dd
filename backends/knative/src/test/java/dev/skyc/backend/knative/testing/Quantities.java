package dev.skyc.backend.knative.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kubernetes' canonical form of quantities: the largest suffix that leaves a whole number, decimal or binary as written. */
final class Quantities {
    private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)([numkMGTPE]|[KMGTPE]i)?");
    private static final List<String> DECIMAL = List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");
    private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

    private Quantities() {}

    /** The canonical form; the text itself when it is no quantity. */
    static String canonical(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return text;
        }
        String suffix = form.group(2) == null ? "" : form.group(2);
        BigDecimal number = new BigDecimal(form.group(1));
        boolean binary = suffix.endsWith("i");
        BigDecimal value = binary
                ? number.multiply(KIBI.pow(BINARY.indexOf(suffix)))
                : number.scaleByPowerOfTen(3 * (DECIMAL.indexOf(suffix) - DECIMAL.indexOf("")));
        return binary && value.compareTo(KIBI) >= 0
                ? reduced(value, KIBI, BINARY)
                : reduced(value.scaleByPowerOfTen(9), THOUSAND, DECIMAL);
    }

    private static String reduced(BigDecimal value, BigDecimal factor, List<String> suffixes) {
        BigDecimal left = value;
        int suffix = 0;
        while (left.signum() != 0
                && suffix + 1 < suffixes.size()
                && left.remainder(factor).signum() == 0) {
            left = left.divide(factor);
            suffix++;
        }
        return left.stripTrailingZeros().toPlainString() + (left.signum() == 0 ? "" : suffixes.get(suffix));
    }
}
