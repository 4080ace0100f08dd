/**
 * The run-time half of databases: pooled connections from the binding, the outbox, the inbox, and whether the schema is
 * there. Depends on the contract, HikariCP and the driver of PostgreSQL.
 */
@NullMarked
package dev.skyc.runtime.clients.postgres;

import org.jspecify.annotations.NullMarked;
