package dev.skyc.compiler.model;

/**
 * What makes the schema of one database: the Flyway files below {@code db/<database>/} of the resources.
 *
 * @param version the newest version, as in the file's name: {@code 2.1} of {@code V2_1__prices.sql}; empty where no file has one
 * @param checksum SHA-256 of names and contents, as lower-case hexadecimal digits; line ends do not count
 */
public record Migrations(String version, String checksum) {}
