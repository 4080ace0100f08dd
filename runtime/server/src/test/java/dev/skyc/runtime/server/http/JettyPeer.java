package dev.skyc.runtime.server.http;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/** Another server, which says what it takes a connection's bytes for. */
final class JettyPeer {
    private static final Pattern SEEN = Pattern.compile("(?i)^X-Seen: (.*)$", Pattern.MULTILINE);

    private final Server server = new Server();
    private final LocalConnector connector;

    JettyPeer() throws Exception {
        HttpConfiguration configuration = new HttpConfiguration();
        // RFC 9112 section 3.2.2 says that the target's host counts then, so it is to be seen.
        configuration.setHttpCompliance(
                HttpCompliance.RFC9110.with("TARGETS_HOST", HttpCompliance.Violation.MISMATCHED_AUTHORITY));
        // What a path means is not at issue here, only where it begins and ends.
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        configuration.setSendServerVersion(false);
        configuration.setRelativeRedirectAllowed(true);
        connector = new LocalConnector(server, null, null, null, 1, new HttpConnectionFactory(configuration));
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                answer(request, response, callback);
                return true;
            }
        });
        server.start();
    }

    /** Answers once the body is there, without a thread that waits for it. */
    private static void answer(Request request, Response response, Callback callback) {
        if ("*".equals(request.getHttpURI().getPath())) {
            // No handler of ours is asked about the server as a whole.
            callback.succeeded();
            return;
        }
        Content.Source.asString(
                request,
                StandardCharsets.ISO_8859_1,
                Promise.from(
                        body -> {
                            String seen = description(request) + " " + body;
                            response.getHeaders().put("x-seen", URLEncoder.encode(seen, StandardCharsets.UTF_8));
                            callback.succeeded();
                        },
                        callback::failed));
    }

    private static String description(Request request) {
        TreeMap<String, List<String>> fields = new TreeMap<>();
        for (HttpField field : request.getHeaders()) {
            // Jetty takes some values from a cache, in which their case is lost.
            String value = field.getValue() == null ? "" : field.getValue().toLowerCase(Locale.ROOT);
            fields.computeIfAbsent(field.getLowerCaseName(), name -> new ArrayList<>())
                    .add(value);
        }
        String authority = request.getHttpURI().getAuthority();
        // Where nobody said a host, Jetty says its own.
        if (authority != null && !authority.startsWith("0.0.0.0")) {
            fields.put("host", List.of(authority.toLowerCase(Locale.ROOT)));
        }
        return request.getMethod() + " " + request.getHttpURI().getPathQuery() + " " + fields;
    }

    /** What it took for requests, up to the first that it refused. */
    List<String> seen(byte[] connection) throws Exception {
        LocalConnector.LocalEndPoint end = connector.connect();
        end.addInput(ByteBuffer.wrap(connection));
        end.addInputEOF();
        end.waitUntilClosedOrIdleFor(10, TimeUnit.SECONDS);
        String output = StandardCharsets.ISO_8859_1.decode(end.takeOutput()).toString();
        end.close();
        List<String> seen = new ArrayList<>();
        Matcher matcher = SEEN.matcher(output);
        while (matcher.find()) {
            seen.add(java.net.URLDecoder.decode(matcher.group(1).strip(), StandardCharsets.UTF_8));
        }
        return seen;
    }

    void stop() throws Exception {
        server.stop();
    }
}
