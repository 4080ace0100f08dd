package dev.skyc.runtime.clients.postgres;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** A version as Flyway numbers migrations: whole numbers between dots or underscores, of which 1.10 is above 1.9. */
record SchemaVersion(String text) implements Comparable<SchemaVersion> {
    @Override
    public int compareTo(SchemaVersion other) {
        List<BigInteger> mine = numbers();
        List<BigInteger> theirs = other.numbers();
        for (int i = 0; i < Math.max(mine.size(), theirs.size()); i++) {
            int order = at(mine, i).compareTo(at(theirs, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private List<BigInteger> numbers() {
        return Arrays.stream(text.split("[._]")).map(BigInteger::new).toList();
    }

    private static BigInteger at(List<BigInteger> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
    }

    @Override
    public String toString() {
        return text;
    }
}
