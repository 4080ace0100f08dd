package dev.skyc.compiler.model.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialFormsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:pw@host",
                "postgresql://shop:secret@db:5432/shop?ssl=true",
                "redis://:secret@cache:6379",
                "https://0123456789abcdef@sentry.example/42",
                "https://api.example/v1?page=2&token=0123456789abcdef",
                "https://store.example/c?sv=2022&sig=Zm9vYmFyYmF6",
                "jdbc:postgresql://db/shop?user=shop&password=0123456789",
                "Server=db;Database=shop;Password=0123456789",
                "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=Zm9vYmFyYmF6",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIE",
                "-----BEGIN PGP PRIVATE KEY BLOCK-----",
                "AKIAIOSFODNN7EXAMPLE",
                "key is ASIAIOSFODNN7EXAMPLE.",
                "ghp_000000000000000000000000000000000000",
                "Bearer ghs_000000000000000000000000000000000000",
                "github_pat_0000000000000000000000",
                "glpat-00000000000000000000",
                "xoxb-0000000000-0000000000",
                "https://hooks.slack.com/services/T0000/B0000/0000000000",
                "sk_live_0000000000000000",
                "rk_test_0000000000000000",
                "AIza00000000000000000000000000000000000",
                "npm_000000000000000000000000000000000000",
                "SG.0000000000000000.0000000000000000",
                "hvs.000000000000000000000000",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0abc.000000"
            })
    void whatItsIssuerMadeToBeRecognisedIsRecognised(String text) {
        assertThat(CredentialForms.isCredential(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello world",
                "https://api.psp.example/v1",
                "https://api.psp.example/v1?page=2&size=50",
                "ssh://git@host/repo.git",
                "mailto:shop@acme.example",
                "http://host:8080/a@b",
                "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "550e8400-e29b-41d4-a716-446655440000",
                "AKIA",
                "akiaiosfodnn7example",
                "ghp_short",
                "tokenizer=standard",
                "the password= is too short",
                "-----BEGIN CERTIFICATE-----",
                "-----BEGIN PUBLIC KEY-----",
                "sk_live",
                "eyJ0.eyJ1.x",
                "0 2 * * *",
                "quay.io/opstree/redis:v7.4.2"
            })
    void proseHashesAndAddressesAreNoCredentials(String text) {
        assertThat(CredentialForms.isCredential(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "psp-token",
                "pspToken",
                "API_KEY",
                "apikey",
                "client.secret",
                "secretAccessKey",
                "signing-key",
                "aws-credentials",
                "connectionString",
                "private-key"
            })
    void namesSayIt(String name) {
        assertThat(CredentialForms.namesCredential(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page-size",
                "tokens",
                "max-tokens",
                "token-lifetime",
                "secretary",
                "password-rules",
                "public-key",
                "sort-key",
                "keyboard",
                "greeting"
            })
    void otherNamesDoNot(String name) {
        assertThat(CredentialForms.namesCredential(name)).isFalse();
    }
}
