package dev.skyc.backend.services.common;

import dev.skyc.compiler.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What may stand in settings about Kafka. */
public record KafkaRules(SettingRules rules) {
    /** A server without a port, and the like. */
    static final DiagnosticCode ADDRESS = DiagnosticCode.error("SKY5054", "invalid-kafka-address");

    private static final Pattern HOST_PORT = Pattern.compile("([A-Za-z0-9]([-.A-Za-z0-9]*[A-Za-z0-9])?):[0-9]{1,5}");
    private static final Pattern TOPIC_NAME = Pattern.compile("(?!\\.{1,2}$)[-._A-Za-z0-9]{1,249}");

    /** Reports servers that are no host with a port. */
    public void servers(String setting, List<String> servers, String example) {
        for (int i = 0; i < servers.size(); i++) {
            String server = servers.get(i);
            if (!HOST_PORT.matcher(server).matches()) {
                rules.report(ADDRESS, setting + "." + i, "`" + server + "` is no host with a port")
                        .help("write it like `" + example + "`");
            }
        }
    }

    /** Reports a name that no topic can have. */
    public void topic(String setting, String topic) {
        if (!TOPIC_NAME.matcher(topic).matches()) {
            rules.report(ADDRESS, setting, "no topic can be named `" + topic + "`")
                    .help("use at most 249 letters, digits, dots, dashes and underscores");
        }
    }

    /** The hosts among servers that are Services of the same namespace. */
    public static SortedSet<String> services(List<String> servers) {
        SortedSet<String> services = new TreeSet<>();
        for (String server : servers) {
            String host = server.substring(0, server.indexOf(':'));
            if (host.indexOf('.') < 0) {
                services.add(host);
            }
        }
        return services;
    }
}
