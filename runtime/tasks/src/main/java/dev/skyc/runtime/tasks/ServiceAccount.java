package dev.skyc.runtime.tasks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The directory with token, namespace and certificate authority that Kubernetes mounts for the pod's ServiceAccount. */
record ServiceAccount(Path directory) {
    static final ServiceAccount MOUNTED = new ServiceAccount(Path.of("/var/run/secrets/kubernetes.io/serviceaccount"));

    /** Read for each request, because Kubernetes replaces it before it expires. */
    String token() throws TaskFailure {
        return text("token");
    }

    String namespace() throws TaskFailure {
        return text("namespace");
    }

    /** Trusts the cluster's own certificate authority and no other. */
    SSLContext trust() throws TaskFailure {
        Path file = directory.resolve("ca.crt");
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
            authorities.load(null, null);
            int number = 0;
            for (Certificate authority : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                authorities.setCertificateEntry("authority-" + number, authority);
                number++;
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw unreadable(file);
        } catch (GeneralSecurityException e) {
            throw new TaskFailure("`" + file + "` holds no certificate");
        }
    }

    private String text(String name) throws TaskFailure {
        Path file = directory.resolve(name);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private static TaskFailure unreadable(Path file) {
        return new TaskFailure("`" + file + "` cannot be read; the pod needs its ServiceAccount's token mounted"
                + " (automountServiceAccountToken: true)");
    }
}
