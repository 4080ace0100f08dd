package dev.skyc.acceptance.engines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skyc.backend.local.engine.KafkaRule;
import dev.skyc.backend.local.engine.KafkaUser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Topics, users and rules that a tree asks of Kafka, by Strimzi's objects or by the lists of our own broker. */
record EmittedKafka(SortedMap<String, Integer> topics, List<KafkaUser> users) {
    static EmittedKafka of(EmittedTree tree) {
        return tree.objects("StatefulSet").findAny().isPresent() ? ofOwnBroker(tree) : ofStrimzi(tree);
    }

    private static EmittedKafka ofOwnBroker(EmittedTree tree) {
        SortedMap<String, String> lists = tree.mounted("StatefulSet", "shop-kafka", "/skyc/config");
        SortedMap<String, Integer> topics = new TreeMap<>();
        lists.get("topics")
                .lines()
                .map(line -> line.split(" "))
                .forEach(words -> topics.put(words[0], Integer.valueOf(words[1])));
        List<KafkaUser> users = new ArrayList<>();
        tree.mounted("StatefulSet", "shop-kafka", "/skyc/users")
                .forEach((user, password) -> users.add(new KafkaUser(
                        user,
                        password,
                        lists.get("rights")
                                .lines()
                                .map(line -> line.split(" "))
                                .filter(words -> words[0].equals(user))
                                .flatMap(words -> rules(
                                        words[1], words[2], Arrays.stream(words).skip(3)))
                                .toList())));
        return new EmittedKafka(topics, users);
    }

    private static EmittedKafka ofStrimzi(EmittedTree tree) {
        SortedMap<String, Integer> topics = new TreeMap<>();
        tree.objects("KafkaTopic")
                .forEach(topic -> topics.put(
                        topic.at("/spec/topicName")
                                .asText(topic.at("/metadata/name").asText()),
                        topic.at("/spec/partitions").asInt()));
        List<KafkaUser> users = tree.objects("KafkaUser")
                .map(user -> new KafkaUser(
                        user.at("/metadata/name").asText(),
                        tree.secrets().get(user.at("/metadata/name").asText()).get("password"),
                        EmittedTree.elements(user.at("/spec/authorization/acls"))
                                .flatMap(EmittedKafka::rules)
                                .toList()))
                .toList();
        return new EmittedKafka(topics, users);
    }

    private static Stream<KafkaRule> rules(JsonNode rule) {
        return rules(
                rule.at("/resource/type").asText(),
                rule.at("/resource/name").asText(),
                EmittedTree.elements(rule.path("operations")).map(JsonNode::asText));
    }

    private static Stream<KafkaRule> rules(String resource, String name, Stream<String> operations) {
        return operations.map(operation -> new KafkaRule(
                KafkaRule.Resource.valueOf(resource.toUpperCase(Locale.ROOT)),
                name,
                KafkaRule.Operation.valueOf(operation.toUpperCase(Locale.ROOT))));
    }
}
