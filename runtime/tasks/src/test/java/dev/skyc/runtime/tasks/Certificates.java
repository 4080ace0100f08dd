package dev.skyc.runtime.tasks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority of the test's own and a server certificate for 127.0.0.1 from it, made by the JDK's keytool. */
final class Certificates {
    private static final String PASSWORD = "changeit";

    private final Path directory;

    private Certificates(Path directory) {
        this.directory = directory;
    }

    static Certificates make(Path directory) throws IOException, InterruptedException {
        Certificates certificates = new Certificates(Files.createDirectories(directory));
        certificates.keytool("ca.p12", "-genkeypair -alias ca -dname CN=test-ca -keyalg EC -ext bc:c=ca:true");
        certificates.keytool("ca.p12", "-exportcert -rfc -alias ca -file ca.crt");
        certificates.keytool("server.p12", "-genkeypair -alias server -dname CN=kubernetes -keyalg EC");
        certificates.keytool("server.p12", "-certreq -alias server -file server.csr");
        certificates.keytool(
                "ca.p12", "-gencert -rfc -alias ca -ext san=ip:127.0.0.1 -infile server.csr -outfile server.crt");
        certificates.keytool("server.p12", "-importcert -noprompt -alias ca -file ca.crt");
        certificates.keytool("server.p12", "-importcert -alias server -file server.crt");
        return certificates;
    }

    /** A server that is its own authority: quicker to make. */
    static Certificates selfSigned(Path directory) throws IOException, InterruptedException {
        Certificates certificates = new Certificates(Files.createDirectories(directory));
        certificates.keytool(
                "server.p12", "-genkeypair -alias server -dname CN=kubernetes -keyalg EC -ext san=ip:127.0.0.1");
        certificates.keytool("server.p12", "-exportcert -rfc -alias server -file ca.crt");
        return certificates;
    }

    /** The authority's certificate, as Kubernetes mounts it. */
    Path authority() {
        return directory.resolve("ca.crt");
    }

    SSLContext server() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(directory.resolve("server.p12"))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private void keytool(String store, String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ")));
        command.addAll(List.of("-keystore", store, "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(output);
        }
    }
}
