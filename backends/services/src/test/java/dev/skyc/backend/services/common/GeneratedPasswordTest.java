package dev.skyc.backend.services.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.YamlWriter;
import dev.skyc.compiler.capability.DatabaseKind;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import org.junit.jupiter.api.Test;

class GeneratedPasswordTest {
    private final ResourceProvider.Request request = Requests.of(new DatabaseKind(), "shop");

    @Test
    void onePasswordIsABasicCredential() {
        Provision.Builder provision = new Provision.Builder();
        new GeneratedPassword(request, "shop-database-shop-owner")
                .type("kubernetes.io/basic-auth")
                .label("cnpg.io/reload", "true")
                .key("username", "shop")
                .password("password")
                .addTo(provision);

        assertThat(yaml(provision)).isEqualTo("""
                apiVersion: generators.external-secrets.io/v1alpha1
                kind: Password
                metadata:
                  name: shop-password
                  annotations:
                    skyc.dev/source: shop
                  labels:
                    app.kubernetes.io/managed-by: skyc
                spec:
                  length: 32
                  symbols: 0
                  noUpper: false
                  allowRepeat: true
                ---
                apiVersion: external-secrets.io/v1
                kind: ExternalSecret
                metadata:
                  name: shop-database-shop-owner
                  annotations:
                    argocd.argoproj.io/sync-options: "Prune=confirm,Delete=confirm"
                    kustomize.toolkit.fluxcd.io/prune: disabled
                    skyc.dev/source: shop
                  labels:
                    app.kubernetes.io/managed-by: skyc
                spec:
                  refreshPolicy: CreatedOnce
                  target:
                    creationPolicy: Orphan
                    immutable: true
                    template:
                      metadata:
                        labels:
                          cnpg.io/reload: "true"
                      type: kubernetes.io/basic-auth
                      data:
                        password: "{{ .password }}"
                        username: shop
                  dataFrom:
                  - sourceRef:
                      generatorRef:
                        apiVersion: generators.external-secrets.io/v1alpha1
                        kind: Password
                        name: shop-password
                """);
        assertThat(provision.build().external())
                .containsExactly(new ExternalName(
                        "Secret",
                        "shop-database-shop-owner",
                        "external-secrets.io/ExternalSecret shop-database-shop-owner"));
    }

    @Test
    void coupledValuesAreOneSecret() {
        Provision.Builder provision = new Provision.Builder();
        new GeneratedPassword(request, "shop-keyvalue-carts")
                .password("reader")
                .password("writer", "writer-password")
                .key("users.acl", "user r on #" + GeneratedPassword.sha256("reader") + "\nuser default off\n")
                .addTo(provision);

        String yaml = yaml(provision);
        assertThat(yaml.substring(yaml.indexOf("spec:\n  refreshPolicy"))).isEqualTo("""
                spec:
                  refreshPolicy: CreatedOnce
                  target:
                    creationPolicy: Orphan
                    immutable: true
                    template:
                      data:
                        reader: "{{ .reader }}"
                        users.acl: |
                          user r on #{{ .reader | sha256sum }}
                          user default off
                        writer-password: "{{ .writer }}"
                  dataFrom:
                  - sourceRef:
                      generatorRef:
                        apiVersion: generators.external-secrets.io/v1alpha1
                        kind: Password
                        name: shop-password
                    rewrite:
                    - regexp:
                        source: password
                        target: reader
                  - sourceRef:
                      generatorRef:
                        apiVersion: generators.external-secrets.io/v1alpha1
                        kind: Password
                        name: shop-password
                    rewrite:
                    - regexp:
                        source: password
                        target: writer
                """);
    }

    @Test
    void allSecretsOfAnApplicationShareOneGenerator() {
        Provision.Builder provision = new Provision.Builder();
        new GeneratedPassword(request, "a").password("password").addTo(provision);
        new GeneratedPassword(request, "b").password("password").addTo(provision);

        assertThat(provision.build().manifests())
                .extracting(manifest -> manifest.fileName())
                .containsExactly("password-shop-password.yaml", "externalsecret-a.yaml", "externalsecret-b.yaml");
    }

    @Test
    void aPasswordIsNamedByAWord() {
        GeneratedPassword secret = new GeneratedPassword(request, "a");

        assertThatThrownBy(() -> secret.password("not-a-field")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String yaml(Provision.Builder provision) {
        YamlWriter writer = new YamlWriter();
        return String.join(
                "---\n",
                provision.build().manifests().stream()
                        .map(manifest -> writer.write(manifest.content()))
                        .toList());
    }
}
