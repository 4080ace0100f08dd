package dev.skyc.compiler.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamePlannerTest {
    private final NamePlanner names = new NamePlanner("shop", "");
    private final NamePlanner preview = new NamePlanner("shop", "pr-12-");

    @Test
    void whatTheUserNamedKeepsItsName() {
        assertThat(names.given("orders")).isEqualTo("orders");
        assertThat(preview.given("orders")).isEqualTo("pr-12-orders");
    }

    @Test
    void whatNobodyNamedBeginsWithTheApplication() {
        assertThat(names.derived("binding", "database", "shop")).isEqualTo("shop-binding-database-shop");
        assertThat(preview.derived("dead-letters")).isEqualTo("pr-12-shop-dead-letters");
        assertThat(preview.own()).isEqualTo("pr-12-shop");
    }

    @Test
    void aNameOfFortySixCharactersStaysWhole() {
        String longest = "a234567890123456789012345678901234567890123456";
        assertThat(names.given(longest)).isEqualTo(longest);
        assertThat(names.given(longest + "7")).isEqualTo("a234567890123456789012345678901234567-78caafb0");
        assertThat(names.given(longest + "8")).isEqualTo("a234567890123456789012345678901234567-81dda255");
    }

    @Test
    void whatALabelCannotHoldBecomesADash() {
        assertThat(names.derived("binding", "topic", "Shop.Clicks_v1")).isEqualTo("shop-binding-topic-shop-clicks-v1");
        assertThat(names.given("1st")).isEqualTo("x-1st");
        assertThat(names.given("orders-")).isEqualTo("orders");
    }

    @Test
    void everyNameIsALabelAndCutNamesStayApart() {
        Random random = new Random(3);
        Set<String> cut = new HashSet<>();
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(120); length >= 0; length--) {
                text.append("abz09-._AZé".charAt(random.nextInt(11)));
            }
            String name = preview.given(text.toString());
            assertThat(name).hasSizeLessThanOrEqualTo(46).matches("[a-z]([-a-z0-9]*[a-z0-9])?");
            if (text.length() > 60) {
                assertThat(cut.add(name)).as(text.toString()).isTrue();
            }
        }
    }
}
