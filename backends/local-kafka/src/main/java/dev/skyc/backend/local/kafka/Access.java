package dev.skyc.backend.local.kafka;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.admin.UserScramCredentialsDescription;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/** Makes topics, users and rules as the settings say: what they no longer name is taken away, but for topics. */
final class Access implements AutoCloseable {
    private static final int ITERATIONS = 4096;

    private final Admin admin;
    private final Settings settings;

    private Access(Admin admin, Settings settings) {
        this.admin = admin;
        this.settings = settings;
    }

    static Access of(String address, Settings settings) {
        return new Access(
                Admin.create(Map.of(
                        "bootstrap.servers",
                        address,
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        "sasl.mechanism",
                        "SCRAM-SHA-512",
                        "sasl.jaas.config",
                        Broker.scram(Broker.ADMIN, settings.adminPassword()))),
                settings);
    }

    void apply() throws ExecutionException, InterruptedException {
        rules();
        users();
        topics();
    }

    private void rules() throws ExecutionException, InterruptedException {
        Set<AclBinding> surplus =
                new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get());
        settings.rules().forEach(surplus::remove);
        admin.deleteAcls(surplus.stream().map(AclBinding::toFilter).toList())
                .all()
                .get();
        admin.createAcls(settings.rules()).all().get();
    }

    private void users() throws ExecutionException, InterruptedException {
        List<UserScramCredentialAlteration> alterations = new ArrayList<>();
        Map<String, UserScramCredentialsDescription> known =
                admin.describeUserScramCredentials().all().get();
        for (String name : known.keySet()) {
            if (!name.equals(Broker.ADMIN) && !settings.users().containsKey(name)) {
                alterations.add(new UserScramCredentialDeletion(name, ScramMechanism.SCRAM_SHA_512));
            }
        }
        settings.users()
                .forEach((name, password) -> alterations.add(new UserScramCredentialUpsertion(
                        name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password)));
        if (!alterations.isEmpty()) {
            admin.alterUserScramCredentials(alterations).all().get();
        }
    }

    private void topics() throws ExecutionException, InterruptedException {
        Set<String> known = admin.listTopics().names().get();
        List<NewTopic> missing = settings.topics().entrySet().stream()
                .filter(topic -> !known.contains(topic.getKey()))
                .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1))
                .toList();
        admin.createTopics(missing).all().get();
        List<String> kept =
                settings.topics().keySet().stream().filter(known::contains).toList();
        for (TopicDescription topic :
                admin.describeTopics(kept).allTopicNames().get().values()) {
            int partitions = settings.topics().getOrDefault(topic.name(), 0);
            if (topic.partitions().size() < partitions) {
                admin.createPartitions(Map.of(topic.name(), NewPartitions.increaseTo(partitions)))
                        .all()
                        .get();
            }
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
