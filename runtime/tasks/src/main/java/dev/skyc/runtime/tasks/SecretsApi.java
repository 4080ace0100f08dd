package dev.skyc.runtime.tasks;

import dev.skyc.runtime.tasks.JsonReader.MalformedJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Map;

/** Creates Secrets through the API server of the cluster that this process runs in. */
final class SecretsApi {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final HttpClient client;
    private final URI collection;
    private final ServiceAccount account;
    private final Retries retries;
    private final String namespace;

    private SecretsApi(HttpClient client, URI server, ServiceAccount account, Retries retries) throws TaskFailure {
        this.client = client;
        this.account = account;
        this.retries = retries;
        this.namespace = account.namespace();
        this.collection = server.resolve("/api/v1/namespaces/" + namespace + "/secrets");
    }

    /** The server that Kubernetes names in the environment, trusted by the ServiceAccount's own authority only. */
    static SecretsApi inCluster(Map<String, String> environment, ServiceAccount account, Retries retries)
            throws TaskFailure {
        String host = environment.get("KUBERNETES_SERVICE_HOST");
        String port = environment.get("KUBERNETES_SERVICE_PORT");
        if (host == null || port == null || !port.matches("[0-9]{1,5}")) {
            throw new TaskFailure("KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT are not set;"
                    + " this task runs in a pod of a Kubernetes cluster");
        }
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .proxy(HttpClient.Builder.NO_PROXY)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(account.trust())
                .build();
        URI server = URI.create("https://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
        return new SecretsApi(client, server, account, retries);
    }

    /** Creates the Secret; false when one of that name exists, whatever is in it. */
    boolean create(String name, String manifest) throws TaskFailure, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Outcome outcome = attempt(name, manifest);
            if (outcome instanceof Outcome.Done done) {
                return done.created();
            }
            String problem = ((Outcome.Transient) outcome).problem();
            if (attempt == retries.attempts()) {
                throw new TaskFailure("secret `" + name + "` not created after " + attempt + " attempts: " + problem);
            }
            Thread.sleep(retries.pauseAfter(attempt).toMillis());
        }
    }

    private Outcome attempt(String name, String manifest) throws TaskFailure, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(collection)
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + account.token())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(manifest))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return judge(name, response.statusCode(), reason(response.body()));
        } catch (IOException e) {
            if (isUntrusted(e)) {
                throw new TaskFailure("the certificate of " + collection.getAuthority() + " is not from the cluster's"
                        + " authority (ca.crt of the ServiceAccount): nothing was sent");
            }
            // A request that did arrive before its connection broke is answered with "exists" the next time.
            return new Outcome.Transient(collection.getAuthority() + " does not answer ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    private static boolean isUntrusted(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }

    private Outcome judge(String name, int status, String reason) throws TaskFailure {
        if (status == 201) {
            return new Outcome.Done(true);
        }
        if (status == 409 && reason.equals("AlreadyExists")) {
            return new Outcome.Done(false);
        }
        String answer = "HTTP " + status + (reason.isEmpty() ? "" : " " + reason);
        // 409 Conflict: a resource quota was counted by two requests at once.
        if (status == 409 || status == 429 || status >= 500) {
            return new Outcome.Transient(answer);
        }
        throw new TaskFailure("secret `" + name + "` not created: " + answer + hint(status));
    }

    private String hint(int status) {
        return switch (status) {
            case 401 -> "; the token of the pod's ServiceAccount is not accepted";
            case 403 ->
                "; the pod's ServiceAccount needs a Role in namespace `" + namespace
                        + "` with verb `create` on `secrets`, bound to it by a RoleBinding"
                        + " (or a resource quota is used up, or the namespace is being deleted)";
            case 404 -> "; namespace `" + namespace + "` is not there";
            default -> "";
        };
    }

    /** The one-word reason of a Kubernetes Status; its message is left out, because it may quote what was sent. */
    private static String reason(String body) {
        try {
            return JsonReader.read(body) instanceof Map<?, ?> status
                            && status.get("reason") instanceof String reason
                            && reason.matches("[A-Za-z]{1,60}")
                    ? reason
                    : "";
        } catch (MalformedJson e) {
            return "";
        }
    }

    private sealed interface Outcome {
        record Done(boolean created) implements Outcome {}

        record Transient(String problem) implements Outcome {}
    }
}
