/** What providers have in common: rules of settings, directories of bindings, forms of objects. May use the SPI only. */
@NullMarked
package dev.skyc.backend.services.common;

import org.jspecify.annotations.NullMarked;
