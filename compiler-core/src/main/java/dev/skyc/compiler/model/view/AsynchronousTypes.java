package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.TypeRef;
import java.util.List;
import java.util.Set;

/** The types by which Java's libraries say that a value comes later. Handlers may block, so none of them is needed. */
public final class AsynchronousTypes {
    private static final Set<String> NAMES = Set.of(
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Flow.Processor",
            "java.util.concurrent.Flow.Publisher",
            "java.util.concurrent.Flow.Subscriber",
            "java.util.concurrent.ForkJoinTask",
            "java.util.concurrent.Future",
            "java.util.concurrent.FutureTask",
            "com.google.common.util.concurrent.ListenableFuture",
            "jakarta.servlet.AsyncContext",
            "jakarta.ws.rs.container.AsyncResponse",
            "kotlin.coroutines.Continuation");
    private static final List<String> PACKAGES = List.of(
            "akka.stream.",
            "io.reactivex.",
            "io.smallrye.mutiny.",
            "io.vertx.core.",
            "kotlinx.coroutines.",
            "org.apache.pekko.stream.",
            "org.reactivestreams.",
            "org.springframework.web.context.request.async.",
            "org.springframework.web.servlet.mvc.method.annotation.",
            "reactor.",
            "rx.");

    private AsynchronousTypes() {}

    /** Whether the canonical name is such a type's. */
    public static boolean contains(String canonicalName) {
        return NAMES.contains(canonicalName) || PACKAGES.stream().anyMatch(canonicalName::startsWith);
    }

    /** Whether the type is one, whatever it carries. */
    public static boolean contains(TypeRef type) {
        return type instanceof TypeRef.Declared declared && contains(declared.name());
    }
}
