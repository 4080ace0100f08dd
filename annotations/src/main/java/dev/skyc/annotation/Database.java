package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a PostgreSQL database.
 *
 * <pre>{@code
 * public Orders(@Database("shop") DataSource shop, @Database("shop") Outbox<OrderPlaced> placed) { … }
 *
 * public void nightly(ScheduledTime tick, @Database(value = "shop", access = READ) DataSource shop) { … }
 * }</pre>
 *
 * <p>The type is {@code javax.sql.DataSource}, or {@code Outbox<E>} or {@code Inbox}, which live in the transactions
 * of that database and so need write access to it. A database that only one function reads and nobody writes is still
 * one database: names are those of the application.
 *
 * <p>In the cluster: the directory {@code /bindings/database-<name>} with {@code type} ({@code postgresql}),
 * {@code host}, {@code port}, {@code database}, {@code username} and {@code password}. The environment's provider says
 * where it comes from: {@code databases: {shop: {provider: existing, secret: shop-db}}}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
@CapabilityKind("database")
public @interface Database {
    /** The database's name in the application. */
    String value();

    /** What the function does with it. */
    Access access() default Access.READ_WRITE;
}
