package dev.skyc.runtime.server.format;

/**
 * A moment on the calendar, in UTC.
 *
 * @param month 1 to 12
 * @param weekday 0 is Monday
 */
public record Utc(int year, int month, int day, int weekday, int hour, int minute, int second, int millis) {
    private static final int DAY_SECONDS = 86_400;
    private static final int ERA_DAYS = 146_097;

    /** The moment so many milliseconds after the beginning of 1970. */
    public static Utc of(long epochMillis) {
        long seconds = Math.floorDiv(epochMillis, 1000L);
        long days = Math.floorDiv(seconds, (long) DAY_SECONDS);
        int ofDay = (int) Math.floorMod(seconds, (long) DAY_SECONDS);
        // Years begin in March here, so that the leap day is the last one; an era is 400 of them.
        long shifted = days + 719_468;
        long era = Math.floorDiv(shifted, (long) ERA_DAYS);
        int dayOfEra = (int) (shifted - era * ERA_DAYS);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int fromMarch = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * fromMarch + 2) / 5 + 1;
        int month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
        int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
        return new Utc(
                year, month, day, (int) Math.floorMod(days + 3, 7L), ofDay / 3600, ofDay / 60 % 60, ofDay % 60, (int)
                        Math.floorMod(epochMillis, 1000L));
    }

    /** {@code 2026-01-31T12:00:00.000Z}. */
    public String iso() {
        StringBuilder text = new StringBuilder(24);
        text.append(year).append('-');
        digits(text, month, 2).append('-');
        digits(text, day, 2).append('T');
        time(text).append('.');
        return digits(text, millis, 3).append('Z').toString();
    }

    /** {@code Sat, 31 Jan 2026 12:00:00 GMT}, as HTTP writes it. */
    public String http() {
        StringBuilder text = new StringBuilder(29);
        text.append("MonTueWedThuFriSatSun", weekday * 3, weekday * 3 + 3).append(", ");
        digits(text, day, 2).append(' ');
        text.append("JanFebMarAprMayJunJulAugSepOctNovDec", month * 3 - 3, month * 3)
                .append(' ');
        digits(text, year, 4).append(' ');
        return time(text).append(" GMT").toString();
    }

    private StringBuilder time(StringBuilder text) {
        digits(text, hour, 2).append(':');
        digits(text, minute, 2).append(':');
        return digits(text, second, 2);
    }

    private static StringBuilder digits(StringBuilder text, int number, int width) {
        int least = 1;
        for (int i = 1; i < width; i++) {
            least *= 10;
            if (number < least) {
                text.append('0');
            }
        }
        return text.append(number);
    }
}
