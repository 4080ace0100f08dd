package dev.skyc.compiler.plan;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The size of a number or Kubernetes quantity, to compare two of them. */
final class Amount {
    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,18}(?:\\.[0-9]{1,9})?)(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?");
    private static final Map<String, Integer> THOUSANDS = Map.of("k", 1, "M", 2, "G", 3, "T", 4, "P", 5, "E", 6);

    private Amount() {}

    /** How much a text says; absent if it is no amount. */
    static Optional<BigDecimal> of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        String unit = matcher.group(2) == null ? "" : matcher.group(2);
        if (unit.isEmpty()) {
            return Optional.of(number);
        }
        if (unit.equals("m")) {
            return Optional.of(number.movePointLeft(3));
        }
        boolean binary = unit.endsWith("i");
        String prefix = unit.startsWith("K") ? "k" : unit.substring(0, 1);
        int power = THOUSANDS.getOrDefault(prefix, 0);
        return Optional.of(
                number.multiply(BigDecimal.valueOf(binary ? 1024 : 1000).pow(power)));
    }
}
