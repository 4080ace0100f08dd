package com.acme.shop;

import dev.skyc.annotation.Compute;
import dev.skyc.annotation.Retry;
import dev.skyc.annotation.Scale;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How functions run whose events are worth money: patient retries, few enough instances for the database. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Retry(attempts = 8, backoff = "PT2S")
@Scale(max = 10, concurrency = 20)
@Compute(cpu = "100m", memory = "256Mi", timeout = "PT30S")
public @interface Reliable {}
