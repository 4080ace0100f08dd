/**
 * The process that runs one function: its environment, its wiring, its doors, its end. Depends on the contract, the tasks,
 * the packages below and the JDK only. Everything that runs before the first answer does without lambdas, regular
 * expressions, format strings and reflection, which would cost more than the server itself.
 */
@NullMarked
package dev.skyc.runtime.server;

import org.jspecify.annotations.NullMarked;
