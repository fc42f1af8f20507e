package de.praeventionskette.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The AsyncAPI document and the code say the same. */
class AsyncApiTest {
    private static final JsonNode DOCUMENT = new YAMLMapper().readTree(Resources.text("asyncapi.yaml"));

    static List<Contract> contracts() {
        return Contract.all();
    }

    @Test
    void itDescribesExactlyTheTopics() {
        assertThat(DOCUMENT.path("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(DOCUMENT.path("channels")
                        .valueStream()
                        .map(channel -> channel.path("address").asString()))
                .containsExactlyElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aTopicIsCompactedAndHasItsPartitions(Topic topic) {
        JsonNode kafka = resolved(channel(topic).path("bindings")).path("kafka");
        assertThat(kafka.path("partitions").asInt()).isEqualTo(Topic.PARTITIONS);
        assertThat(kafka.path("topicConfiguration")
                        .path("cleanup.policy")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("compact");
    }

    @ParameterizedTest
    @EnumSource
    void aTopicCarriesItsEventsAndTombstonesAndTicks(Topic topic) {
        Set<String> expected = Contract.all().stream()
                .filter(contract -> contract.type().topic() == topic)
                .map(contract -> contract.type().shortName())
                .collect(Collectors.toCollection(TreeSet::new));
        expected.add("tick");
        if (topic != Topic.PATHS) {
            expected.add("tombstone");
        }
        assertThat(channel(topic).path("messages").propertyNames()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void anEventIsDescribedByItsTypeItsSchemaAndItsHeaders(Contract contract) {
        JsonNode message = channel(contract.type().topic())
                .path("messages")
                .path(contract.type().shortName());
        JsonNode headers = message.path("headers").path("properties");
        JsonNode payload = message.path("payload");

        assertThat(message.path("name").asString()).isEqualTo(contract.type().type());
        assertThat(headers.path(CloudEvent.TYPE).path("const").asString())
                .isEqualTo(contract.type().type());
        assertThat(headers.path(CloudEvent.DATASCHEMA).path("const").asString())
                .isEqualTo(contract.type().dataSchema());
        assertThat(payload.path("schemaFormat").asString()).isEqualTo("application/schema+json;version=draft-2020-12");
        assertThat(payload.path("schema").path("$ref").asString()).isEqualTo("./" + contract.schemaFile());
        assertThat(message.path("traits")
                        .valueStream()
                        .map(trait -> trait.path("$ref").asString()))
                .containsExactly(
                        "#/components/messageTraits/cloudEvent", "#/components/messageTraits/" + contract.area());
    }

    @Test
    void itKnowsEveryHeaderThatRecordsCarry() {
        JsonNode headers = trait("cloudEvent").path("headers");
        assertThat(headers.path("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(headerNames());
        assertThat(headers.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(headerNames().stream()
                        .filter(name -> name.startsWith("ce_"))
                        .toList());
        assertThat(pattern(headers, CloudEvent.SEQUENCE)).isEqualTo("^\\d{19}$");
    }

    @ParameterizedTest
    @EnumSource
    void aKeyIsKindAndId(Topic topic) {
        String key = trait(area(topic))
                .path("bindings")
                .path("kafka")
                .path("key")
                .path("pattern")
                .asString();
        assertThat("sample/1/2").doesNotMatch(key);
        assertThat(key).endsWith("/[A-Za-z0-9._~-]{1,80}$");
    }

    @ParameterizedTest
    @EnumSource
    void noTraceAndNoTimeOfDayTravelsWithAPath(Topic topic) {
        JsonNode own = trait(area(topic)).path("headers").path("properties");
        assertThat(own.path(CloudEvent.TRACEPARENT).isBoolean()).isEqualTo(topic == Topic.PATHS);
        assertThat(own.path(CloudEvent.TRACEPARENT).asBoolean(true)).isEqualTo(topic != Topic.PATHS);
        assertThat(own.has(CloudEvent.TIME)).isEqualTo(topic == Topic.PATHS);
    }

    @ParameterizedTest
    @EnumSource
    void oneServiceWritesATopic(Topic topic) {
        String writer = switch (topic) {
            case OFFERS, PLACES -> "offers-service";
            case NETWORK -> "network-service";
            case REFERRALS, PATHS -> "referral-service";
            case FIGURES -> "reporting-service";
        };
        assertThat(services("send", topic)).containsExactly(writer);
    }

    @Test
    void topicsForOneReaderHaveNoOther() {
        assertThat(services("receive", Topic.REFERRALS)).containsExactly("offers-service");
        assertThat(services("receive", Topic.PLACES)).containsExactly("referral-service");
        assertThat(services("receive", Topic.PATHS)).containsExactly("reporting-service");
    }

    private static List<String> services(String action, Topic topic) {
        return DOCUMENT.path("operations")
                .propertyStream()
                .filter(operation ->
                        operation.getValue().path("action").asString().equals(action))
                .filter(operation -> operation
                        .getValue()
                        .path("channel")
                        .path("$ref")
                        .asString()
                        .equals("#/channels/" + area(topic)))
                .map(operation ->
                        operation.getKey().substring(0, operation.getKey().indexOf('.')))
                .toList();
    }

    private static List<String> headerNames() {
        return Stream.of(CloudEvent.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == String.class)
                .map(AsyncApiTest::value)
                .toList();
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pattern(JsonNode headers, String name) {
        return headers.path("properties").path(name).path("pattern").asString();
    }

    private static JsonNode channel(Topic topic) {
        return DOCUMENT.path("channels").path(area(topic));
    }

    private static JsonNode trait(String name) {
        return DOCUMENT.path("components").path("messageTraits").path(name);
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static String area(Topic topic) {
        return topic.topicName().replace(".v1", "");
    }
}
