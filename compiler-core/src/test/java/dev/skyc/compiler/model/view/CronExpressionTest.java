package dev.skyc.compiler.model.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronExpressionTest {
    @Test
    void readsValuesListsRangesStepsAndNames() {
        CronExpression cron = parse("0,30 9-17/4 ? JAN,jun-Aug mon-FRI");

        assertThat(cron.minutes()).containsExactly(0, 30);
        assertThat(cron.hours()).containsExactly(9, 13, 17);
        assertThat(cron.daysOfMonth()).hasSize(31);
        assertThat(cron.months()).containsExactly(1, 6, 7, 8);
        assertThat(cron.daysOfWeek()).containsExactly(1, 2, 3, 4, 5);
        assertThat(cron.anyDayOfMonth()).isTrue();
        assertThat(cron.anyDayOfWeek()).isFalse();
    }

    @Test
    void countsAStepFromASingleValueToTheEnd() {
        assertThat(parse("50/4 */12 * * *").minutes()).containsExactly(50, 54, 58);
        assertThat(parse("50/4 */12 * * *").hours()).containsExactly(0, 12);
    }

    @Test
    void letsAStepTakePartInChoosingDays() {
        assertThat(parse("0 0 */2 * */1").anyDayOfMonth()).isFalse();
        assertThat(parse("0 0 */2 * */1").anyDayOfWeek()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "60 * * * * | `60` is no minute, which goes from 0 to 59",
                "* 24 * * * | `24` is no hour, which goes from 0 to 23",
                "* * 0 * * | `0` is no day of the month, which goes from 1 to 31",
                "* * * 13 * | `13` is no month, which goes from 1 to 12",
                "* * * * 7 | `7` is no day of the week, which goes from 0 to 6",
                "* * * * 5-7 | `5-7` is no day of the week, which goes from 0 to 6",
                "* * * * monday | `monday` is no day of the week",
                "* * * L * | `L` is no month",
                "* * 15W * * | `15W` is no day of the month",
                "* * * * 5#2 | `5#2` is no day of the week",
                "30-10 * * * * | the range `30-10` ends before it begins",
                "*/0 * * * * | the step of `*/0` is zero",
                "1,,2 * * * * | the minute has an empty entry",
                "1-2-3 * * * * | `1-2-3` is no minute",
                "1/2/3 * * * * | `1/2/3` is no minute",
                "-5 * * * * | `-5` is no minute",
                "99999999999 * * * * | `99999999999` is no minute",
                "0 0 2 * * * | it has 6 fields instead of five",
                "daily | it has 1 field instead of five",
                "@every 1h | `@every 1h` is a descriptor, not five fields",
                "CRON_TZ=UTC 0 0 * * * | a time zone does not belong into the fields",
                "\"\" | it has 0 fields instead of five",
            })
    void refusesWhatKnativeWouldRefuse(String text, String problem) {
        assertThat(CronExpression.parse(text).problem()).contains(problem);
    }

    @Test
    void findsDaysThatNeverCome() {
        assertThat(parse("0 0 31 2 *").impossibleMonths()).containsExactly(Month.FEBRUARY);
        assertThat(parse("0 0 31 FEB,apr,5 *").impossibleMonths()).containsExactly(Month.FEBRUARY, Month.APRIL);
        assertThat(parse("0 0 29 2 *").impossibleMonths()).isEmpty();
        assertThat(parse("0 0 * 2 1").impossibleMonths()).isEmpty();
    }

    @Test
    void acceptsEveryValueInRangeOfEveryField() {
        IntStream.range(0, 60).forEach(value -> parse(value + " * * * *"));
        IntStream.range(0, 24).forEach(value -> parse("* " + value + " * * *"));
        IntStream.range(1, 32).forEach(value -> parse("* * " + value + " * *"));
        IntStream.range(1, 13).forEach(value -> parse("* * * " + value + " *"));
        IntStream.range(0, 7).forEach(value -> parse("* * * * " + value));
    }

    private static CronExpression parse(String text) {
        return CronExpression.parse(text).expression().orElseThrow();
    }
}
