package dev.skyc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.pipeline.Compilation;
import dev.skyc.compiler.pipeline.Compiler;
import dev.skyc.compiler.pipeline.Extensions;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import dev.skyc.compiler.testing.FixtureCompiler;
import dev.skyc.compiler.testing.FixtureProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider of a stranger's that has nothing for a kind which the code uses. */
class NoProviderTest {
    private static final String REPORTS = """
            package shop;

            import dev.skyc.annotation.Bucket;
            import dev.skyc.annotation.Get;
            import dev.skyc.api.BucketReader;

            public class Reports {
                private final BucketReader reports;

                public Reports(@Bucket("reports") BucketReader reports) {
                    this.reports = reports;
                }

                @Get("/reports")
                public long count() {
                    return reports.list("").count();
                }
            }
            """;

    /** Provides one kind of resource under a name, and makes no objects for it. */
    private record Provider(String kind, String id) implements ResourceProvider {
        @Override
        public List<Setting> settings() {
            return List.of();
        }

        @Override
        public Set<String> unsupported() {
            return id.equals("mirror") ? Set.of("read") : Set.of();
        }

        @Override
        public Provision provide(Request request) {
            return new Provision.Builder().build();
        }
    }

    @TempDir
    Path directory;

    @Test
    void isNamedBeforeAnythingIsWritten() throws IOException {
        Compilation compilation = compile("environments:\n  prod:\n    services: company\n");
        assertThat(compilation.hasErrors()).isTrue();
        assertThat(compilation.artifacts().artifacts()).isEmpty();
        assertThat(compilation.rendered().toString())
                .contains("error[SKY5030]: no provider `company` for bucket `reports` in environment `prod`");
    }

    @Test
    void isNoProblemWhereTheKindHasAnotherProvider() throws IOException {
        Compilation compilation =
                compile("environments:\n  prod:\n    services: {databases: company, buckets: existing}\n");
        assertThat(compilation.rendered().toString()).doesNotContain("SKY5030");
        assertThat(compilation.hasErrors()).isFalse();
    }

    @Test
    void isOfNoUseWhenItCannotDoWhatTheCodeAsksFor() throws IOException {
        Compilation compilation = compile("environments:\n  prod:\n    buckets: {reports: {provider: mirror}}\n");
        assertThat(compilation.artifacts().artifacts()).isEmpty();
        assertThat(compilation.rendered().toString()).contains("""
                error[SKY5049]: provider `mirror` gives no `read` access to bucket `reports` in environment `prod`
                  --> src/main/java/shop/Reports.java:10:20
                """);
    }

    @Test
    void thatStandsTwiceOnTheClassPathIsRefused() throws IOException {
        Compilation compilation = compile("environments:\n  prod:\n    buckets: {reports: {provider: twice}}\n");
        assertThat(compilation.artifacts().artifacts()).isEmpty();
        assertThat(compilation.rendered().toString())
                .contains("error[SKY5048]: two providers of bucket are named `twice`");
    }

    private Compilation compile(String settings) throws IOException {
        Extensions all = Extensions.load(getClass().getClassLoader());
        List<ResourceProvider> providers = new ArrayList<>(all.providers());
        providers.add(new Provider("database", "company"));
        providers.add(new Provider("bucket", "store"));
        providers.add(new Provider("bucket", "mirror"));
        if (settings.contains("twice")) {
            providers.add(new Provider("bucket", "twice"));
            providers.add(new Provider("bucket", "twice"));
        }
        FixtureProgram program = new FixtureProgram(
                new TreeMap<>(Map.of("src/main/java/shop/Reports.java", REPORTS, "serverless.yaml", settings)));
        program.writeTo(directory);
        return new Compiler(new Extensions(all.kinds(), providers, all.checks(), all.backends()))
                .compile(FixtureCompiler.request(program, directory));
    }
}
