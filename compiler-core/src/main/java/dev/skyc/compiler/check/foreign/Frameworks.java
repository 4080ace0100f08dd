package dev.skyc.compiler.check.foreign;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The annotations of other frameworks that people bring along, and what takes their place here. */
final class Frameworks {
    private static final String SPRING_WEB = "org.springframework.web.bind.annotation.";
    private static final String SPRING_BEANS = "org.springframework.beans.factory.annotation.";
    private static final String SPRING_STEREOTYPE = "org.springframework.stereotype.";
    private static final String MICRONAUT_HTTP = "io.micronaut.http.annotation.";
    private static final String[] JAKARTA = {"jakarta.", "javax."};

    private final Map<String, Equivalent> table = new HashMap<>();

    /** What an annotation does where it comes from. */
    enum Role {
        /** Makes a method be called. */
        TRIGGER,
        /** Gives a value to a field, or to parameters. */
        INJECTION,
        /** Names the source of a handler's parameter. */
        BINDING,
        /** Says what a class is to a container. */
        STEREOTYPE
    }

    /**
     * What takes an annotation's place.
     *
     * @param remedy what to do instead
     */
    record Equivalent(Role role, String remedy) {}

    Frameworks() {
        http();
        messages();
        schedules();
        injection();
        bindings();
        stereotypes();
    }

    /** What takes the place of an annotation, by canonical name; empty where there is nothing to say. */
    Optional<Equivalent> of(String annotation) {
        return Optional.ofNullable(table.get(annotation));
    }

    private void http() {
        for (String method : new String[] {"Get", "Post", "Put", "Patch", "Delete"}) {
            Equivalent ours =
                    new Equivalent(Role.TRIGGER, "write `@" + method + "(\"/path\")` of `dev.skyc.annotation`");
            table.put(SPRING_WEB + method + "Mapping", ours);
            table.put(MICRONAUT_HTTP + method, ours);
            jakarta("ws.rs." + method.toUpperCase(Locale.ROOT), ours);
        }
        Equivalent path = new Equivalent(Role.TRIGGER, "write the whole path in the trigger: `@Get(\"/orders/{id}\")`");
        table.put(SPRING_WEB + "RequestMapping", path);
        table.put(MICRONAUT_HTTP + "Controller", path);
        jakarta("ws.rs.Path", path);
        jakarta("servlet.annotation.WebServlet", path);
        Equivalent none = new Equivalent(
                Role.TRIGGER, "there is no trigger for this method; routes are GET, POST, PUT, PATCH and DELETE");
        jakarta("ws.rs.HEAD", none);
        jakarta("ws.rs.OPTIONS", none);
    }

    private void messages() {
        Equivalent topic =
                new Equivalent(Role.TRIGGER, "write `@OnMessage(\"topic\")` and take the payload or `Message<T>`");
        table.put("org.springframework.kafka.annotation.KafkaListener", topic);
        table.put("io.micronaut.configuration.kafka.annotation.KafkaListener", topic);
        table.put("io.micronaut.configuration.kafka.annotation.Topic", topic);
        table.put("org.eclipse.microprofile.reactive.messaging.Incoming", topic);
        Equivalent outgoing =
                new Equivalent(Role.TRIGGER, "ask for a `TopicWriter<T>` with `@Topic`, or for a `Publisher<E>`");
        table.put("org.eclipse.microprofile.reactive.messaging.Outgoing", outgoing);
        table.put(
                "org.eclipse.microprofile.reactive.messaging.Channel",
                new Equivalent(Role.INJECTION, outgoing.remedy()));
        Equivalent event =
                new Equivalent(Role.TRIGGER, "write `@OnEvent` and take a payload that carries `@EventType`");
        table.put("org.springframework.context.event.EventListener", event);
        table.put("org.springframework.transaction.event.TransactionalEventListener", event);
        table.put("org.springframework.jms.annotation.JmsListener", event);
        table.put("org.springframework.amqp.rabbit.annotation.RabbitListener", event);
        table.put("io.awspring.cloud.sqs.annotation.SqsListener", event);
        table.put("io.quarkus.funqy.Funq", event);
        table.put("io.quarkus.funqy.knative.events.CloudEventMapping", event);
        jakarta("enterprise.event.Observes", event);
    }

    private void schedules() {
        Equivalent schedule = new Equivalent(Role.TRIGGER, "write `@OnSchedule(cron = \"0 2 * * *\")`");
        table.put("org.springframework.scheduling.annotation.Scheduled", schedule);
        table.put("io.quarkus.scheduler.Scheduled", schedule);
        table.put("io.micronaut.scheduling.annotation.Scheduled", schedule);
        jakarta("ejb.Schedule", schedule);
    }

    private void injection() {
        Equivalent constructor = new Equivalent(
                Role.INJECTION,
                "ask for it in the one public constructor: classes of the application and capabilities are wired there");
        jakarta("inject.Inject", constructor);
        jakarta("annotation.Resource", constructor);
        jakarta("ejb.EJB", constructor);
        table.put(SPRING_BEANS + "Autowired", constructor);
        Equivalent config = new Equivalent(
                Role.INJECTION, "write `@Config(\"name\")`, with `@Default`, on a parameter of the constructor");
        table.put(SPRING_BEANS + "Value", config);
        table.put("org.eclipse.microprofile.config.inject.ConfigProperty", config);
        table.put("io.micronaut.context.annotation.Value", config);
        table.put("io.micronaut.context.annotation.Property", config);
        Equivalent database =
                new Equivalent(Role.INJECTION, "ask for `@Database(\"name\") DataSource` in the constructor");
        jakarta("persistence.PersistenceContext", database);
        jakarta("persistence.PersistenceUnit", database);
        Equivalent remote = new Equivalent(
                Role.INJECTION,
                "ask for an interface whose methods carry triggers, or for `@Endpoint(\"name\") HttpEndpoint`");
        table.put("org.eclipse.microprofile.rest.client.inject.RestClient", remote);
        Equivalent named = new Equivalent(
                Role.STEREOTYPE,
                "leave it out: there is one implementation of an interface, and resources have names of their own");
        jakarta("inject.Named", named);
        table.put(SPRING_BEANS + "Qualifier", named);
    }

    private void bindings() {
        Equivalent path =
                new Equivalent(Role.BINDING, "leave it out: a parameter named as in the path, `{id}`, is the variable");
        table.put(SPRING_WEB + "PathVariable", path);
        table.put(MICRONAUT_HTTP + "PathVariable", path);
        jakarta("ws.rs.PathParam", path);
        Equivalent query = new Equivalent(Role.BINDING, "write `@Query`");
        table.put(SPRING_WEB + "RequestParam", query);
        table.put(MICRONAUT_HTTP + "QueryValue", query);
        jakarta("ws.rs.QueryParam", query);
        Equivalent header = new Equivalent(Role.BINDING, "write `@Header(\"name\")` of `dev.skyc.annotation`");
        table.put(SPRING_WEB + "RequestHeader", header);
        table.put(MICRONAUT_HTTP + "Header", header);
        jakarta("ws.rs.HeaderParam", header);
        Equivalent cookie = new Equivalent(Role.BINDING, "write `@Cookie(\"name\")` of `dev.skyc.annotation`");
        table.put(SPRING_WEB + "CookieValue", cookie);
        table.put(MICRONAUT_HTTP + "CookieValue", cookie);
        jakarta("ws.rs.CookieParam", cookie);
        Equivalent body = new Equivalent(Role.BINDING, "leave it out: the one object without annotation is the body");
        table.put(SPRING_WEB + "RequestBody", body);
        table.put(MICRONAUT_HTTP + "Body", body);
        jakarta("ws.rs.DefaultValue", new Equivalent(Role.BINDING, "write `@Default`"));
        Equivalent context =
                new Equivalent(Role.BINDING, "take `Request` for the raw request, or `Caller` for the principal");
        jakarta("ws.rs.core.Context", context);
        table.put("org.springframework.security.core.annotation.AuthenticationPrincipal", context);
    }

    private void stereotypes() {
        Equivalent none = new Equivalent(
                Role.STEREOTYPE,
                "leave it out: a class with a trigger is a function, and what its constructor asks for is wired");
        for (String name : new String[] {"Component", "Service", "Repository", "Controller"}) {
            table.put(SPRING_STEREOTYPE + name, none);
        }
        table.put(SPRING_WEB + "RestController", none);
        table.put("org.springframework.context.annotation.Configuration", none);
        table.put("org.springframework.context.annotation.Bean", none);
        for (String name : new String[] {"ApplicationScoped", "RequestScoped", "Dependent"}) {
            jakarta("enterprise.context." + name, none);
        }
        jakarta("inject.Singleton", none);
        jakarta("ejb.Stateless", none);
        Equivalent security = new Equivalent(Role.STEREOTYPE, "write `@Authenticated(scopes = …)`");
        jakarta("annotation.security.RolesAllowed", security);
        table.put("org.springframework.security.access.prepost.PreAuthorize", security);
        table.put("io.quarkus.security.Authenticated", security);
    }

    private void jakarta(String name, Equivalent equivalent) {
        for (String namespace : JAKARTA) {
            table.put(namespace + name, equivalent);
        }
    }
}
