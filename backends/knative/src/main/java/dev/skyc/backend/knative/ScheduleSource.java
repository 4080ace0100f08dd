package dev.skyc.backend.knative;

import dev.skyc.compiler.plan.PlannedSchedule;
import io.fabric8.knative.duck.v1.CloudEventOverrides;
import io.fabric8.knative.sources.v1.PingSource;
import io.fabric8.knative.sources.v1.PingSourceSpec;
import java.util.Map;

/** The PingSource of a schedule. It sends to the broker because a PingSource itself neither retries nor has dead letters. */
record ScheduleSource(Metadata metadata) {
    PingSource of(PlannedSchedule schedule) {
        CloudEventOverrides overrides = new CloudEventOverrides();
        overrides.setExtensions(Map.of("skychandler", schedule.handler()));
        PingSourceSpec spec = new PingSourceSpec();
        spec.setSchedule(schedule.cron());
        spec.setTimezone(schedule.zone());
        spec.setSink(Destinations.broker(schedule.broker()));
        spec.setCeOverrides(overrides);
        PingSource source = new PingSource();
        source.setMetadata(metadata.of(schedule.name(), metadata.application(), schedule.source()));
        source.setSpec(spec);
        return source;
    }
}
