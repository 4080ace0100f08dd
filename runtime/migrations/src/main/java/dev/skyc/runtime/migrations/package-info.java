/**
 * Brings a database to the application's schema, and gives its roles what they may do. Depends on the contract, Flyway and
 * the driver of PostgreSQL.
 */
@NullMarked
package dev.skyc.runtime.migrations;

import org.jspecify.annotations.NullMarked;
