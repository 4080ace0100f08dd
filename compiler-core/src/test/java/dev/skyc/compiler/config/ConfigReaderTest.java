package dev.skyc.compiler.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.config.EnvironmentConfig.GatewayConfig;
import dev.skyc.compiler.config.EnvironmentConfig.TargetConfig;
import dev.skyc.compiler.diagnostic.Suppression;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
    private static final String WHOLE = """
            application: shop
            libraries: [com.acme:common]
            environments:
              dev: {services: existing}
              staging:
              prod:
                follows: staging
                namespace: shop
                prefix: blue-
                services: {databases: postgres-operator}
                gateway:
                  host: api.shop.example
                  name: public
                  namespace: gateways
                  backend: {name: kourier-internal, namespace: kourier-system}
                domains: {orders.shop.example: orders}
                broker: {existing: company, class: Kafka}
                deadLetters: {handler: billing.recover}
                targets: {serving: 1.20, brokerUrl: "http://ingress/{namespace}/{broker}"}
                databases: {shop: {provider: existing, secret: shop-db, keys: {password: pw}, egress: ["10.2.0.0/24:5432"]}}
                keyValues: {carts: {replicas: 3, tls: true}}
                config: {page-size: 50, greeting: "off"}
                functions:
                  reports:
                    scale: {min: 1, max: 5, concurrency: 10, rollout: PT30S}
                    compute: {cpu: 250m, memory: 256Mi, timeout: PT1M}
                    schedules: {nightly: off, hourly: 0 * * * *}
                suppress: {SKY5031: "the broker is the company's"}
              local:
                secretsFrom: .env.local
            """;

    @Test
    void everyKeyIsRead() {
        ServerlessConfig config = Configs.valid(WHOLE);
        assertThat(config.application().value()).isEqualTo("shop");
        assertThat(config.libraries()).containsExactly(new Located<>("com.acme:common", span(2, 13, 27)));
        assertThat(config.environments()).containsOnlyKeys("dev", "prod", "staging");
        assertThat(config.local().secretsFrom()).map(Located::value).contains(".env.local");

        EnvironmentConfig prod = config.environments().get("prod");
        assertThat(prod.development()).isFalse();
        assertThat(prod.follows()).contains(new Located<>("staging", span(7, 14, 20)));
        assertThat(prod.namespace()).map(Located::value).contains("shop");
        assertThat(prod.prefix()).isEqualTo("blue-");
        assertThat(prod.gateway())
                .contains(new GatewayConfig(
                        "api.shop.example",
                        "public",
                        "gateways",
                        "kourier-internal",
                        "kourier-system",
                        span(12, 13, 28)));
        assertThat(prod.domains().get("orders.shop.example").value()).isEqualTo("orders");
        assertThat(prod.broker().existing()).map(Located::value).contains("company");
        assertThat(prod.broker().brokerClass()).map(Located::value).contains("Kafka");
        assertThat(prod.deadLetters().value()).isEqualTo(new DeadLetters.Handler("billing", "recover"));
        assertThat(prod.targets())
                .isEqualTo(new TargetConfig("1.20", "1.22", Optional.of("http://ingress/{namespace}/{broker}")));
        assertThat(prod.suppressions())
                .containsExactly(
                        new Suppression("SKY5031", "the broker is the company's", SourceSpan.NONE, span(28, 16, 22)));
        assertThat(prod.span()).isEqualTo(span(6, 3, 6));

        FunctionConfig reports = prod.functions().get("reports");
        assertThat(reports.min()).map(Located::value).contains(1);
        assertThat(reports.max()).contains(new Located<>(5, span(25, 30, 30)));
        assertThat(reports.concurrency()).map(Located::value).contains(10);
        assertThat(reports.rollout()).map(Located::value).contains("PT30S");
        assertThat(reports.cpu()).map(Located::value).contains("250m");
        assertThat(reports.memory()).map(Located::value).contains("256Mi");
        assertThat(reports.timeout()).map(Located::value).contains("PT1M");
        assertThat(reports.schedules())
                .isEqualTo(Map.of(
                        "nightly", new Located<>("off", span(27, 30, 32)),
                        "hourly", new Located<>("0 * * * *", span(27, 43, 51))));
    }

    @Test
    void settingsOfAResourceAreThoseOfItsProvider() {
        EnvironmentConfig prod = Configs.valid(WHOLE).environments().get("prod");
        Settings shop = prod.resource("database", "shop").orElseThrow().settings();
        assertThat(shop.string("secret")).contains("shop-db");
        assertThat(shop.map("keys")).isEqualTo(Map.of("password", "pw"));
        assertThat(shop.strings("egress")).containsExactly("10.2.0.0/24:5432");
        assertThat(shop.span("secret")).isEqualTo(span(20, 52, 58));
        assertThat(shop.span("replicas")).isEqualTo(span(20, 17, 20));
        Settings carts = prod.resource("keyvalue", "carts").orElseThrow().settings();
        assertThat(carts.integer("replicas")).contains(3);
        assertThat(carts.bool("tls")).contains(true);
        assertThat(carts.strings("egress")).isEmpty();
        assertThat(prod.resource("config", "page-size").orElseThrow().settings().string("value"))
                .contains("50");
        assertThat(prod.resource("config", "greeting").orElseThrow().settings().string("value"))
                .contains("off");
    }

    @Test
    void theNearestWordAboutAProviderWins() {
        EnvironmentConfig prod = Configs.valid(WHOLE).environments().get("prod");
        assertThat(choose(prod, "database", "shop")).isEqualTo("existing");
        assertThat(choose(prod, "database", "other")).isEqualTo("postgres-operator");
        assertThat(choose(prod, "bucket", "reports")).isEqualTo("existing");
    }

    @Test
    void whatIsSaidOfAllKindsSparesThoseThatOnlyExist() {
        EnvironmentConfig dev = Configs.valid("environments: {dev: {services: postgres-operator}}")
                .environments()
                .get("dev");
        assertThat(choose(dev, "database", "shop")).isEqualTo("postgres-operator");
        assertThat(choose(dev, "config", "page-size")).isEqualTo("existing");
    }

    @Test
    void settingsOfAllResourcesOfAKindStandBesideTheirProvider() {
        EnvironmentConfig dev = Configs.valid("""
                        environments:
                          dev:
                            services: {databases: {provider: postgres-operator, replicas: 3, tls: true}}
                            databases: {shop: {replicas: 5}, other: {provider: existing}}
                        """).environments().get("dev");
        Settings shop = dev.resourceOrDefault("database", "shop").settings();
        assertThat(choose(dev, "database", "shop")).isEqualTo("postgres-operator");
        assertThat(shop.integer("replicas")).contains(5);
        assertThat(shop.bool("tls")).contains(true);
        assertThat(shop.span("tls")).isEqualTo(span(3, 75, 78));
        assertThat(dev.resourceOrDefault("database", "silent").settings().integer("replicas"))
                .contains(3);
        assertThat(dev.resourceOrDefault("database", "other").settings().integer("replicas"))
                .isEmpty();
        assertThat(dev.resourceOrDefault("bucket", "silent").settings().integer("replicas"))
                .isEmpty();
    }

    @Test
    void aSettingThatTheUsualProviderLacksMayChooseAnother() {
        EnvironmentConfig dev = Configs.valid("""
                        environments:
                          dev:
                            secrets:
                              psp-key: {store: aws, key: shop/psp}
                              other: {secret: mine}
                        """).environments().get("dev");
        assertThat(choose(dev, "secret", "psp-key")).isEqualTo("vault");
        assertThat(dev.resourceOrDefault("secret", "psp-key").settings().string("key"))
                .contains("shop/psp");
        assertThat(choose(dev, "secret", "other")).isEqualTo("existing");
    }

    @Test
    void aProviderOfAllKindsHoldsForWhatOthersMakeOnlyWhereItHasSomething() {
        EnvironmentConfig dev = Configs.valid("environments: {dev: {services: postgres-operator}}")
                .environments()
                .get("dev");
        assertThat(choose(dev, "database", "shop")).isEqualTo("postgres-operator");
        assertThat(choose(dev, "bucket", "photos")).isEqualTo("postgres-operator");
        assertThat(choose(dev, "secret", "psp-key")).isEqualTo("existing");
        assertThat(choose(dev, "endpoint", "psp")).isEqualTo("existing");
    }

    private static String choose(EnvironmentConfig environment, String kind, String name) {
        return new ProviderTable(Configs.PROVIDERS)
                .choose(
                        environment.resource(kind, name).flatMap(ResourceConfig::provider),
                        environment.services(),
                        Configs.KINDS.stream()
                                .filter(known -> known.name().equals(kind))
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    void withoutAFileThereIsOneEnvironmentNamedAfterNothing() {
        Validated<ServerlessConfig> read =
                ConfigReader.read("serverless.yaml", Optional.empty(), "1st_My.Artifact", Configs.KINDS, List.of());
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value().application())
                .isEqualTo(new Located<>("st-my-artifact", SourceSpan.ofFile("serverless.yaml")));
        assertThat(read.value().environments()).containsOnlyKeys("dev");
        EnvironmentConfig dev = read.value().environments().get("dev");
        assertThat(dev.development()).isTrue();
        assertThat(choose(dev, "database", "shop")).isEqualTo("existing");
        assertThat(dev.deadLetters().value()).isEqualTo(new DeadLetters.Log());
        assertThat(read.value().environment("local").orElseThrow().development())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
                    aplication: x                    | 1:1 SKY5003 `serverless.yaml` has no key `aplication` => did you mean `application`?
                    x: 1                             | 1:1 SKY5003 `serverless.yaml` has no key `x` => its keys are `application`, `environments`, `libraries`
                    [a]                              | 1:1 SKY5004 the file is a list; must be a mapping
                    application: Shop                | 1:14 SKY5005 `application` is `Shop`; must be a DNS label: at most 46 lower-case letters, digits and dashes, the first a letter
                    application: [a]                 | 1:14 SKY5004 `application` is a list; must be a DNS label: at most 46 lower-case letters, digits and dashes, the first a letter
                    application:                     | 1:13 SKY5004 `application` has no value; must be a DNS label: at most 46 lower-case letters, digits and dashes, the first a letter => give a value or remove the key
                    libraries: common                | 1:12 SKY5004 `libraries` is `common`; must be a list
                    libraries: [common]              | 1:13 SKY5005 `libraries` is `common`; must be `groupId:artifactId`
                    environments: {Prod: {}}         | 1:16 SKY5005 `Prod` is not allowed here; must be a DNS label (lower-case letters, digits, dashes) other than `overlays`
                    environments: {overlays: {}}     | 1:16 SKY5005 `overlays` is not allowed here; must be a DNS label (lower-case letters, digits, dashes) other than `overlays`
                    environments: {dev: 1}           | 1:21 SKY5004 `dev` is `1`; must be a mapping
                    """)
    void theOutermostKeysAreChecked(String yaml, String expected) {
        assertThat(Configs.problems(yaml + "\n")).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
                    followz: dev                     | SKY5003 `prod` has no key `followz` => did you mean `follows`?
                    secretsFrom: .env                | SKY5003 `prod` has no key `secretsFrom` => its keys are `broker`, `buckets`, `config`, `databases`, `deadLetters`, `development`, `domains`, `endpoints`, `follows`, `functions`, `gateway`, `gitops`, `keyValues`, `namespace`, `outboxSweep`, `prefix`, `secrets`, `services`, `suppress`, `targets`, `topics`
                    follows: prod                    | SKY5009 `prod` follows itself => let one environment of the circle follow the source: remove its `follows`
                    follows: deb                     | SKY5009 there is no environment `deb` to follow => did you mean `dev`?
                    development: yes                 | SKY5005 `development` is `yes`; must be `true` or `false`
                    prefix: 1-                       | SKY5005 `prefix` is `1-`; must be at most 20 lower-case letters, digits and dashes, the first a letter
                    services: exiting                | SKY5007 there is no provider `exiting` => did you mean `existing`?
                    services: {buckets: postgres-operator} | SKY5007 there is no provider `postgres-operator` for bucket => available: `existing`
                    services: {buckets: {replicas: 3}} | SKY5006 `buckets` lacks `provider` => add `provider:`, the id of a provider
                    services: {buckets: {provider: existing, size: 3}} | SKY5003 `buckets` has no key `size` => its keys are `egress`, `keys`, `provider`, `replicas`, `secret`, `tls`, `url`, `value`, `values`
                    services: {bucket: existing}     | SKY5003 `services` has no key `bucket` => did you mean `buckets`?
                    gateway: {host: a.b, name: p, namespace: n} | SKY5006 `gateway` lacks `backend` => add `backend:`, a mapping
                    gateway: {host: a, name: p, namespace: n, backend: {name: k, namespace: k}} | SKY5005 `host` is `a`; must be a host name such as `api.shop.example`
                    deadLetters: {}                  |
                    deadLetters: drop                | SKY5005 `deadLetters` is `drop`; must be `log`, `none`
                    deadLetters: {handler: recover}  | SKY5005 `handler` is `recover`; must be `<function>.<handler>`
                    deadLetters: {bucket: a, topic: b} | SKY5005 `deadLetters` names more than one place => keep one of `bucket`, `topic` and `handler`
                    targets: {serving: new}          | SKY5005 `serving` is `new`; must be a version such as `1.22`
                    targets: {brokerUrl: "http://x"} | SKY5005 `brokerUrl` is `http://x`; must be an http URL with `{namespace}` and `{broker}`
                    functions: {f: {scale: {max: -1}}} | SKY5005 `max` is `-1`; must be a whole number from 0
                    functions: {f: {scale: {max: 99999999999}}} | SKY5005 `max` is `99999999999`; must be a whole number from 0
                    functions: {f: {scale: {concurrency: 1001}}} | SKY5005 `concurrency` is `1001`; must be a whole number from 0 to 1000
                    functions: {f: {scale: {rollout: 30s}}} | SKY5005 `rollout` is `30s`; must be an ISO 8601 duration of whole seconds such as `PT30S`
                    functions: {f: {compute: {timeout: PT11M}}} | SKY5005 `timeout` is `PT11M`; must be an ISO 8601 duration of whole seconds, at most `PT10M`
                    functions: {f: {compute: {timeout: PT0S}}} | SKY5005 `timeout` is `PT0S`; must be an ISO 8601 duration of whole seconds, at most `PT10M`
                    functions: {f: {compute: {timeout: PT601S}}} | SKY5005 `timeout` is `PT601S`; must be an ISO 8601 duration of whole seconds, at most `PT10M`
                    functions: {f: {compute: {timeout: PT9M59S, cpu: 1.5, memory: 1.5Gi}}} |
                    functions: {f: {compute: {cpu: 256Mi}}} | SKY5005 `cpu` is `256Mi`; must be a Kubernetes quantity such as `250m` or `2`
                    functions: {f: {compute: {memory: 0}}} | SKY5005 `memory` is `0`; must be a Kubernetes quantity such as `256Mi`
                    functions: {f: {schedules: {h: daily}}} | SKY5005 `h` is `daily`; must be `off` or five cron fields
                    functions: {f: {schedules: {h: 0 0 * * 7}}} | SKY5005 `0 0 * * 7` is no cron expression; `7` is no day of the week, which goes from 0 to 6
                    functions: {f: {schedules: {h: 0 0 31 2 *}}} | SKY5005 `0 0 31 2 *` is no cron expression; its days never come
                    suppress: {SKY5031: " "}         | SKY5005 `SKY5031` is ` `; must be the reason why the warning does not apply
                    suppress: {5031: no}             | SKY5005 `5031` is not allowed here; must be the code of a diagnostic such as `SKY5031`
                    databases: {shop: {secrets: x}}  | SKY5003 `shop` has no key `secrets` => did you mean `secret`?
                    databases: {shop: {replicas: x}} | SKY5005 `replicas` is `x`; must be a whole number
                    databases: {shop: {provider: postgres}} | SKY5007 there is no provider `postgres` for database => available: `existing`, `postgres-operator`
                    databases: {shop: text}          | SKY5004 `shop` is `text`; must be a mapping
                    databases: {shop: {values: {password: x}}} | SKY5008 a credential stands in a committed file; looks like one => ask for it as `@Secret` in the code, and keep its value in a Secret
                    secrets: {psp-key: abc}          | SKY5008 a credential stands in a committed file; looks like one => ask for it as `@Secret` in the code, and keep its value in a Secret
                    config: {psp-token: abc}         | SKY5008 a credential stands in a committed file; looks like one => ask for it as `@Secret` in the code, and keep its value in a Secret
                    config: {psp: "https://u:p@x"}   | SKY5008 a credential stands in a committed file; looks like one => ask for it as `@Secret` in the code, and keep its value in a Secret
                    endpoints: {psp: {url: "https://u:p@x"}} | SKY5008 a credential stands in a committed file; looks like one => ask for it as `@Secret` in the code, and keep its value in a Secret
                    config: {token-lifetime: PT1H}   |
                    databases: {shop: {keys: {password: pw}}} |
                    """)
    void theKeysOfAnEnvironmentAreChecked(String line, String expected) {
        List<String> problems = Configs.problems("environments:\n  dev:\n  prod:\n    " + line + "\n").stream()
                .map(problem -> problem.replaceFirst("^[0-9:]+ ", ""))
                .toList();
        assertThat(problems).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void followersInACircleAreEachTold() {
        assertThat(Configs.problems("environments: {a: {follows: b}, b: {follows: c}, c: {follows: b}}"))
                .containsExactly(
                        "1:46 SKY5009 `b` follows itself => let one environment of the circle follow the source: remove"
                                + " its `follows`",
                        "1:63 SKY5009 `c` follows itself => let one environment of the circle follow the source: remove"
                                + " its `follows`");
    }

    @Test
    void noSettingsMakeItFail() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder yaml = new StringBuilder(WHOLE);
            for (int edit = 0; edit <= random.nextInt(4); edit++) {
                int from = random.nextInt(yaml.length());
                int to = Math.min(yaml.length(), from + random.nextInt(12));
                int other = random.nextInt(WHOLE.length() - 12);
                yaml.replace(from, to, random.nextBoolean() ? "" : WHOLE.substring(other, other + 12));
            }
            assertThat(Configs.read(yaml.toString()).value().environments())
                    .as(yaml.toString())
                    .isNotEmpty();
        }
    }

    private static SourceSpan span(int line, int column, int endColumn) {
        return new SourceSpan("serverless.yaml", line, column, line, endColumn);
    }
}
