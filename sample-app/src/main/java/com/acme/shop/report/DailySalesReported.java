package com.acme.shop.report;

import dev.skyc.annotation.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A day's report is written. The finance department's systems listen; they are not part of this application. */
@EventType(value = "com.acme.shop.sales.reported.v1", external = true)
public record DailySalesReported(LocalDate day, long orders, BigDecimal revenue, String object) {}
