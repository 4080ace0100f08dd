package dev.skyc.compiler.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Binding.Envelope;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.CapabilityUse;
import dev.skyc.compiler.model.Component;
import dev.skyc.compiler.model.Constraint;
import dev.skyc.compiler.model.Declaration;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.HttpMethod;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.PathTemplate;
import dev.skyc.compiler.model.Policies;
import dev.skyc.compiler.model.RemoteInterface;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.source.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ApplicationJsonTest {
    private static final Path ROOT = Path.of(System.getProperty("skyc.root", ".."));
    private static final SourceSpan NONE = SourceSpan.NONE;
    private static final TypeRef STRING = TypeRef.Declared.of("java.lang.String");
    private static final TypeRef ORDER = TypeRef.Declared.of("shop.Order");

    @Test
    void whatIsWrittenIsReadBackEqual() {
        Application application = everything();

        String json = ApplicationJson.write(application);
        Validated<Application> read = ApplicationJson.read("application.json", json);

        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value()).isEqualTo(application);
        assertThat(ApplicationJson.write(read.value())).isEqualTo(json);
    }

    @Test
    void leavesOutWhatIsUsual() {
        Handler list = new Handler(
                "list",
                "list",
                "shop.Orders",
                new Trigger.Http(HttpMethod.GET, new PathTemplate("/orders"), NONE),
                List.of(parameter("limit", new TypeRef.Primitive("int"), new Binding.Query("limit", Optional.of("5")))),
                TypeRef.Declared.of("java.util.List", ORDER),
                Optional.empty(),
                Optional.of(new Policies.Authentication(List.of(), NONE)),
                Declaration.CHECKED,
                NONE);

        assertThat(ApplicationJson.write(application(function(List.of(list))))).isEqualTo("""
                {
                  "generatedBy": "skyc",
                  "format": 1,
                  "functions": [
                    {
                      "name": "orders",
                      "class": "shop.Orders",
                      "handlers": [
                        {
                          "id": "list",
                          "declaredBy": "shop.Orders",
                          "trigger": {
                            "on": "get",
                            "path": "/orders"
                          },
                          "parameters": [
                            {
                              "name": "limit",
                              "type": "int",
                              "binding": {
                                "from": "query",
                                "name": "limit",
                                "default": "5"
                              }
                            }
                          ],
                          "result": "java.util.List<shop.Order>",
                          "authentication": { }
                        }
                      ]
                    }
                  ]
                }
                """);
    }

    private static Application positioned() {
        SourceSpan span = new SourceSpan("src/main/java/shop/Orders.java", 3, 14, 3, 19);
        return new Application(
                List.of(),
                List.of(new Component("shop.Prices", "shop", List.of(), false, Declaration.CHECKED, span)),
                List.of(),
                new TreeMap<>());
    }

    @Test
    void positionsAreWrittenOnlyWhenAskedFor() {
        Application application = positioned();

        assertThat(ApplicationJson.write(application)).doesNotContain("\"at\"");
        assertThat(ApplicationJson.writeWithPositions(application))
                .contains("\"at\": \"src/main/java/shop/Orders.java:3:14-3:19\"");
        assertThat(ApplicationJson.read("x", ApplicationJson.writeWithPositions(application))
                        .value())
                .isEqualTo(ApplicationJson.read("x", ApplicationJson.write(application))
                        .value());
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        assertThat(messageOf("{\"format\": 1,\n<<<<<<< HEAD")).isEqualTo("2:1 this is not JSON");
        assertThat(messageOf("")).isEqualTo("0:0 it is not an object");
        assertThat(messageOf("[]")).isEqualTo("0:0 it is not an object");
        assertThat(messageOf("{} {}")).isEqualTo("1:4 this is not JSON");
        assertThat(messageOf("{\"format\": 2}")).isEqualTo("0:0 its format is 2, and this version of skyc reads 1");
        assertThat(messageOf("{\"format\": 1, \"functions\": [{\"class\": \"A\"}]}"))
                .isEqualTo("0:0 `functions[0].name` is missing");
        assertThat(messageOf("{\"format\": 1, \"components\": [{\"class\": \"A\", \"closeable\": 1}]}"))
                .isEqualTo("0:0 `components[0].closeable` is not `true` or `false`");
        assertThat(messageOf("{\"format\": 1, \"types\": {\"A\": {\"form\": \"cube\"}}}"))
                .isEqualTo("0:0 `cube` is not a form of type");
    }

    @Test
    void thePublishedSchemaDescribesWhatIsWritten() throws IOException {
        JsonSchema schema = schema();
        ObjectMapper mapper = new ObjectMapper();

        assertThat(schema.validate(mapper.readTree(ApplicationJson.write(everything()))))
                .isEmpty();
        assertThat(schema.validate(mapper.readTree(ApplicationJson.writeWithPositions(positioned()))))
                .isEmpty();
        assertThat(schema.validate(mapper.readTree("{\"format\": 1, \"function\": []}")))
                .hasSize(1);
        assertThat(schema.validate(mapper.readTree("{\"format\": 1, \"functions\": [{\"name\": \"a\"}]}")))
                .hasSize(1);
    }

    @Test
    void thePublishedSchemaDescribesTheSample() throws IOException {
        Path sample = ROOT.resolve("sample-app/deploy/prod/application.json");
        String json = Files.readString(sample);

        assertThat(schema().validate(new ObjectMapper().readTree(json))).isEmpty();
        Validated<Application> read = ApplicationJson.read("application.json", json);
        assertThat(read.diagnostics()).isEmpty();
        assertThat(ApplicationJson.write(read.value())).isEqualTo(json);
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(ROOT.resolve("docs/reference/application.schema.json")));
    }

    /** Whatever is done to the text, there is an answer and no exception. */
    @Test
    void damagedFilesGiveDiagnostics() {
        String json = ApplicationJson.write(everything());
        for (int i = 0; i < json.length(); i += 61) {
            ApplicationJson.read("a", json.substring(0, i));
            ApplicationJson.read("a", json.substring(0, i) + json.substring(i + 1));
            ApplicationJson.read("a", json.substring(0, i) + "7" + json.substring(i + 1));
        }
    }

    private static String messageOf(String json) {
        List<Diagnostic> diagnostics =
                ApplicationJson.read("application.json", json).diagnostics();
        assertThat(diagnostics).hasSize(1);
        SourceSpan span = diagnostics.get(0).primary().span();
        return span.line() + ":" + span.column() + " "
                + diagnostics.get(0).message().replace("the application cannot be read: ", "");
    }

    private static Parameter parameter(String name, TypeRef type, Binding binding) {
        return new Parameter(name, type, false, List.of(), binding, NONE);
    }

    private static FunctionClass function(List<Handler> handlers) {
        return new FunctionClass(
                "orders",
                "shop.Orders",
                "shop",
                false,
                Policies.Scale.DEFAULT,
                Policies.Compute.DEFAULT,
                List.of(),
                handlers,
                Optional.empty(),
                Declaration.CHECKED,
                NONE);
    }

    private static Application application(FunctionClass function) {
        return new Application(List.of(function), List.of(), List.of(), new TreeMap<>());
    }

    /** An application that uses every record of the model. */
    private static Application everything() {
        List<Trigger> triggers = List.of(
                new Trigger.Http(HttpMethod.PUT, new PathTemplate("/orders/{id}"), NONE),
                new Trigger.Event(List.of("a", "b"), true, Optional.of("/s"), Optional.of("x = 'y'"), NONE),
                new Trigger.Event(List.of(), false, Optional.empty(), Optional.empty(), NONE),
                new Trigger.Schedule("0 2 * * *", "Asia/Shanghai", NONE),
                new Trigger.Message("clicks", Optional.of("g"), false, NONE),
                new Trigger.ObjectChange("photos", "in/", ".jpg", true, false, NONE));
        List<Handler> handlers = new ArrayList<>();
        for (Trigger trigger : triggers) {
            handlers.add(new Handler(
                    "h" + handlers.size(),
                    "method",
                    "shop.Base",
                    trigger,
                    parameters(),
                    new TypeRef.Primitive("void"),
                    Optional.of(new Policies.Retry(3, "PT2S", false, NONE)),
                    Optional.of(new Policies.Authentication(List.of("a", "b"), NONE)),
                    Declaration.CHECKED,
                    NONE));
        }
        FunctionClass function = new FunctionClass(
                "orders",
                "shop.Outer.Orders",
                "shop",
                true,
                new Policies.Scale(1, 2, 3, Optional.of("PT1M"), NONE),
                new Policies.Compute(Optional.of("1"), Optional.of("1Gi"), Optional.of("PT1M"), NONE),
                parameters(),
                handlers,
                Optional.of("com.acme:common"),
                Declaration.CHECKED,
                NONE);
        return new Application(
                List.of(function),
                components(),
                List.of(new RemoteInterface("shop.Api", handlers, List.of("orders"), NONE)),
                new TreeMap<>(types()));
    }

    private static List<Component> components() {
        return List.of(
                new Component("shop.Outer.Prices", "shop", parameters(), true, Declaration.CHECKED, NONE),
                new Component("Unnamed", "", List.of(), false, Declaration.CHECKED, NONE));
    }

    private static List<Parameter> parameters() {
        List<Binding> bindings = new ArrayList<>(List.of(
                new Binding.PathVariable("id"),
                new Binding.Query("q", Optional.empty()),
                new Binding.Header("h", Optional.of("")),
                new Binding.Cookie("c", Optional.of("d")),
                new Binding.Body(OptionalLong.of(0)),
                new Binding.Body(OptionalLong.empty(), Optional.of("much")),
                new Binding.WholeRequest(),
                new Binding.CallerIdentity(),
                new Binding.Capability(new CapabilityUse(
                        "database", "shop", "read", Optional.of(ORDER), new TreeMap<>(Map.of("a", "b")), NONE)),
                new Binding.Capability(
                        new CapabilityUse("secret", "key", "read", Optional.empty(), new TreeMap<>(), NONE)),
                new Binding.Wired("shop.Prices"),
                new Binding.Remote("shop.Api", "orders")));
        for (Envelope envelope : Envelope.values()) {
            bindings.add(new Binding.Payload(envelope, ORDER));
        }
        for (Problem problem : Problem.values()) {
            bindings.add(new Binding.Unbound(problem, "detail"));
        }
        List<TypeRef> types = List.of(
                STRING,
                new TypeRef.Primitive("long"),
                new TypeRef.Array(new TypeRef.Array(new TypeRef.Primitive("byte"))),
                new TypeRef.Array(TypeRef.Declared.of("java.util.List", STRING)),
                new TypeRef.Declared("java.util.List", List.of(), true),
                TypeRef.Declared.of(
                        "java.util.Map", TypeRef.Declared.of("java.util.Set", ORDER), new TypeRef.Array(STRING)),
                TypeRef.Declared.of(
                        "java.util.Map", new TypeRef.Wildcard("? extends Map<A, B>"), new TypeRef.Wildcard("?")));
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < bindings.size(); i++) {
            parameters.add(new Parameter(
                    "p" + i,
                    types.get(i % types.size()),
                    i % 2 == 0,
                    List.of(new Constraint("jakarta.validation.constraints.Max", new TreeMap<>(Map.of("value", "9")))),
                    bindings.get(i),
                    NONE));
        }
        return parameters;
    }

    private static Map<String, TypeDefinition> types() {
        Optional<TypeDefinition.EventName> event = Optional.of(new TypeDefinition.EventName("a.b.v1", true, NONE));
        TypeDefinition.Member member = new TypeDefinition.Member(
                "items",
                "item_list",
                List.of("itemList"),
                TypeRef.Declared.of("java.util.List", new TypeRef.Variable("T")),
                true,
                Optional.of("subject"),
                List.of(
                        new Constraint("jakarta.validation.constraints.NotEmpty", new TreeMap<>()),
                        new Constraint("jakarta.validation.Valid", new TreeMap<>(), List.of(0, 1))),
                NONE);
        return Map.of(
                "shop.Page", new TypeDefinition.Structure("shop.Page", List.of("T"), List.of(member), event, NONE),
                "shop.Color",
                        new TypeDefinition.Enumeration(
                                "shop.Color", List.of(new TypeDefinition.Constant("RED", "red")), NONE),
                "shop.Result",
                        new TypeDefinition.Choice(
                                "shop.Result",
                                "kind",
                                List.of(new TypeDefinition.Alternative("shop.Ok", "ok")),
                                Optional.empty(),
                                NONE),
                "shop.Thing", new TypeDefinition.Opaque("shop.Thing", "it is a class", event, NONE));
    }
}
