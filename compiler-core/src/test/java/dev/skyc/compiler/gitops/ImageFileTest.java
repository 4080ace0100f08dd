package dev.skyc.compiler.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Migrations;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.DeploymentPlan.Environment;
import dev.skyc.compiler.plan.DeploymentPlan.Target;
import dev.skyc.compiler.plan.PlannedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFileTest {
    private static final String PATH = "deploy/dev/image/kustomization.yaml";
    private static final PlannedImage OLD = migrations("0123456789");
    private static final PlannedImage NEW = migrations("abcdef0123");

    private static PlannedImage migrations(String checksum) {
        return PlannedImage.migrations("shop", "orders", Optional.of(new Migrations("1", checksum)));
    }

    @Test
    void anEnvironmentBeginsWithPlaceholders() {
        assertThat(ImageFile.of(plan(OLD)).text()).endsWith("""
                apiVersion: kustomize.config.k8s.io/v1alpha1
                kind: Component
                images:
                - name: shop
                  newName: registry.invalid/shop
                  digest: sha256:0000000000000000000000000000000000000000000000000000000000000000
                - name: shop-migrations-orders-01234567
                  newName: registry.invalid/shop-migrations-orders-01234567
                  digest: sha256:0000000000000000000000000000000000000000000000000000000000000000
                """);
    }

    @Test
    void digestsStayAndOnlyWhatIsMissingIsAdded() {
        ImageFile committed = read("""
                images:
                - name: shop
                  newName: registry.example/shop
                  digest: sha256:11
                - name: shop-migrations-orders-01234567
                  newName: registry.example/shop-migrations-orders
                  digest: sha256:22
                """);

        assertThat(committed.completedFor(plan(OLD))).isEqualTo(committed);
        assertThat(committed.completedFor(plan(NEW)).text())
                .contains("digest: sha256:11")
                .contains("- name: shop-migrations-orders-abcdef01\n  newName: registry.invalid/")
                .doesNotContain("sha256:22");
    }

    @Test
    void theApplicationsImageOfTheTimeStaysWhenTheApplicationMovesOn() {
        PlannedImage job = PlannedImage.ofApplication("shop-passwords-1a2b3c4d");
        ImageFile first = read("images: [{name: shop, newName: registry.example/shop, digest: 'sha256:11'}]");
        ImageFile planned = first.completedFor(plan(job));
        ImageFile built =
                planned.taking(read("images: [{name: shop, newName: registry.example/shop, digest: 'sha256:33'}]"));

        assertThat(built.completedFor(plan(job)).text()).contains("""
                - name: shop
                  newName: registry.example/shop
                  digest: sha256:33
                - name: shop-passwords-1a2b3c4d
                  newName: registry.example/shop
                  digest: sha256:11
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<<<<<< ours\nimages: []\n",
                "images: none",
                "resources: []",
                "images: [{newName: registry.example/shop}]",
                "images: [{name: shop}, {name: shop}]"
            })
    void whatCannotBeReadIsRefused(String text) {
        assertThat(ImageFile.read(PATH, text).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(ImageFile.UNREADABLE);
    }

    private static ImageFile read(String text) {
        return ImageFile.read(PATH, text).value().orElseThrow();
    }

    private static DeploymentPlan plan(PlannedImage image) {
        return new DeploymentPlan(
                "shop",
                new Environment("dev", true, Optional.empty(), Optional.empty(), ""),
                Application.EMPTY,
                new Target("1.22", "1.22", "http://broker"),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(image),
                List.of(),
                List.of(),
                List.of());
    }
}
