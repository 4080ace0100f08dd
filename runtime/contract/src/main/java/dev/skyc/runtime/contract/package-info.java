/**
 * The few types through which generated dispatch code and the process that runs it know each other. Depends on the
 * annotations module and the JDK only; generated code is compiled against it, so it changes by addition.
 */
@NullMarked
package dev.skyc.runtime.contract;

import org.jspecify.annotations.NullMarked;
