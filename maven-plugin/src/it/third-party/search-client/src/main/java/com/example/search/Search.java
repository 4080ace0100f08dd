package com.example.search;

import dev.skyc.annotation.CapabilityKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Asks for a search index. */
@CapabilityKind("search")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Search {
    /** The index's name. */
    String value();
}
