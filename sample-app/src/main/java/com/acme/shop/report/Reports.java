package com.acme.shop.report;

import dev.skyc.annotation.Bucket;
import dev.skyc.annotation.Get;
import dev.skyc.api.BucketReader;
import dev.skyc.api.ObjectInfo;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Serves reports to other systems of the company; not public, so only the cluster reaches it. */
public class Reports {
    private final BucketReader reports;

    public Reports(@Bucket("reports") BucketReader reports) {
        this.reports = reports;
    }

    @Get("/reports/sales")
    public List<String> list() {
        return reports.list("sales/").map(ObjectInfo::key).toList();
    }

    @Get("/reports/sales/{day}")
    public Optional<InputStream> read(LocalDate day) {
        return reports.read("sales/" + day + ".csv");
    }
}
