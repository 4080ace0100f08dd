/** What a developer writes on classes, methods and parameters: triggers, capabilities and policies. */
package dev.skyc.annotation;
