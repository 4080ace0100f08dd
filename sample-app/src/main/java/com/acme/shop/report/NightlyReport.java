package com.acme.shop.report;

import dev.skyc.annotation.Access;
import dev.skyc.annotation.Bucket;
import dev.skyc.annotation.Compute;
import dev.skyc.annotation.Config;
import dev.skyc.annotation.Database;
import dev.skyc.annotation.Default;
import dev.skyc.annotation.OnSchedule;
import dev.skyc.annotation.Retry;
import dev.skyc.annotation.Scale;
import dev.skyc.api.BucketWriter;
import dev.skyc.api.ScheduledTime;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;

/** Writes a CSV file of the paid orders of the day before. */
@Scale(max = 1)
@Compute(memory = "512Mi", timeout = "PT5M")
public class NightlyReport {
    private final DataSource shop;
    private final BucketWriter reports;
    private final int fetchSize;

    public NightlyReport(
            @Database(value = "shop", access = Access.READ) DataSource shop,
            @Bucket("reports") BucketWriter reports,
            @Config("report-fetch-size") @Default("1000") int fetchSize) {
        this.shop = shop;
        this.reports = reports;
        this.fetchSize = fetchSize;
    }

    /** A second delivery of the same tick writes the same file again. */
    @OnSchedule(cron = "0 2 * * *", zone = "Europe/Berlin")
    @Retry(attempts = 5, backoff = "PT1M")
    public DailySalesReported nightly(ScheduledTime tick) throws SQLException {
        LocalDate day = tick.time().toLocalDate().minusDays(1);
        StringBuilder csv = new StringBuilder("id,region,total\n");
        long orders = 0;
        BigDecimal revenue = BigDecimal.ZERO;
        try (Connection connection = shop.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT id, region, total FROM orders
                        WHERE status = 'PAID' AND placed_at >= ? AND placed_at < ? ORDER BY placed_at, id""")) {
            ZoneId zone = tick.time().getZone();
            connection.setAutoCommit(false); // otherwise PostgreSQL sends all rows at once
            select.setFetchSize(fetchSize);
            select.setTimestamp(1, Timestamp.from(day.atStartOfDay(zone).toInstant()));
            select.setTimestamp(
                    2, Timestamp.from(day.plusDays(1).atStartOfDay(zone).toInstant()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    BigDecimal total = rows.getBigDecimal(3);
                    csv.append(rows.getString(1))
                            .append(',')
                            .append(rows.getString(2))
                            .append(',');
                    csv.append(total.toPlainString()).append('\n');
                    orders++;
                    revenue = revenue.add(total);
                }
            }
        }
        String object = "sales/" + day + ".csv";
        reports.write(object, csv.toString().getBytes(StandardCharsets.UTF_8), "text/csv");
        return new DailySalesReported(day, orders, revenue, object);
    }
}
