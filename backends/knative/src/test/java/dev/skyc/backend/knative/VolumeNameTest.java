package dev.skyc.backend.knative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VolumeNameTest {
    @Test
    void aDirectoryThatIsALabelKeepsItsName() {
        assertThat(VolumeName.of("database-shop")).isEqualTo("binding-database-shop");
    }

    @Test
    void topicsThatDifferOnlyInWhatALabelCannotHoldStayApart() {
        assertThat(VolumeName.of("topic-Shop.Clicks")).isEqualTo("binding-topic-shop-clicks-59208b80");
        assertThat(VolumeName.of("topic-shop.clicks")).isEqualTo("binding-topic-shop-clicks-273185b9");
    }

    @Test
    void aLongDirectoryIsCut() {
        assertThat(VolumeName.of("topic-" + "a".repeat(200))).hasSize(63).matches("binding-topic-a{40}-[0-9a-f]{8}");
    }
}
