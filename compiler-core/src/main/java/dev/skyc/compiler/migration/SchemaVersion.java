package dev.skyc.compiler.migration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A version as Flyway orders it: number by number, a missing one counts as zero.
 *
 * @param text as Flyway records it: the file's name with dots, such as {@code 2.1} for {@code V2_1__prices.sql}
 */
record SchemaVersion(String text) implements Comparable<SchemaVersion> {
    static SchemaVersion ofFileName(String digits) {
        return new SchemaVersion(digits.replace('_', '.'));
    }

    @Override
    public int compareTo(SchemaVersion other) {
        List<BigInteger> numbers = numbers();
        List<BigInteger> others = other.numbers();
        for (int i = 0; i < Math.max(numbers.size(), others.size()); i++) {
            int order = at(numbers, i).compareTo(at(others, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Equal for versions that are one to Flyway, such as {@code 1} and {@code 01.0}. */
    List<BigInteger> key() {
        List<BigInteger> key = new ArrayList<>(numbers());
        while (key.size() > 1 && key.get(key.size() - 1).signum() == 0) {
            key.remove(key.size() - 1);
        }
        return key;
    }

    private List<BigInteger> numbers() {
        return Arrays.stream(text.split("\\.")).map(BigInteger::new).toList();
    }

    private static BigInteger at(List<BigInteger> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
    }
}
