package de.praeventionskette.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Golden files bind both sides: what a record writes, and what a record makes of what others wrote. */
class GoldenFilesTest {
    /** The same lines as in the service kit, which configures every producer and consumer. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** A position is only for those who wait: the other answers never carry it. */
    private static final Map<String, Set<String>> NEVER_SET =
            Map.of("place-held", Set.of("position"), "place-released", Set.of("position"));

    private static final String LATER = "ADDED_LATER";

    private final Schemas open = Schemas.open();
    private final Schemas closed = Schemas.closed();

    static List<Contract> contracts() {
        return Contract.withData();
    }

    static Stream<Arguments> goldenFiles() {
        return Contract.withData().stream()
                .flatMap(contract -> Stream.of(contract.golden(), contract.minimalGolden())
                        .filter(Resources::exists)
                        .map(file -> Arguments.of(contract, file)));
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void aGoldenFileKeepsTheClosedSchema(Contract contract, String file) {
        assertThat(closed.errors(contract.type().dataSchema(), golden(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void aRecordWritesExactlyWhatItsGoldenFileSays(Contract contract, String file) {
        assertThat(written(read(contract, golden(file)))).isEqualTo(golden(file));
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void aRecordWrittenAndReadAgainIsTheSame(Contract contract, String file) {
        Record first = read(contract, golden(file));
        assertThat(read(contract, written(first))).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theGoldenFileSetsEveryFieldThatTheSchemaKnows(Contract contract) {
        Set<String> all =
                new TreeSet<>(open.shape(contract.type().dataSchema()).fields().keySet());
        all.removeAll(NEVER_SET.getOrDefault(contract.type().shortName(), Set.of()));
        assertThat(pathsOf(golden(contract.golden()))).isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whatMayBeAbsentIsAbsentInAMinimalGoldenFile(Contract contract) {
        Shape shape = open.shape(contract.type().dataSchema());
        boolean canOmit = pathsOf(golden(contract.golden())).stream()
                .anyMatch(path -> !shape.fields().get(path).required() || path.endsWith("[]"));
        assertThat(Resources.exists(contract.minimalGolden())).isEqualTo(canOmit);
        if (canOmit) {
            assertThat(pathsOf(golden(contract.minimalGolden())))
                    .allMatch(path -> shape.fields().get(path).required());
        }
    }

    @Test
    void noGoldenFileBelongsToNothing() {
        assertThat(Resources.beneath("golden"))
                .containsExactlyInAnyOrderElementsOf(goldenFiles()
                        .map(arguments -> (String) arguments.get()[1])
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void fieldsOfALaterVersionAreReadOver(Contract contract, String file) {
        JsonNode later = golden(file);
        objectsIn(later).forEach(object -> object.putObject("addedLater").put("by", "a newer writer"));

        assertThat(open.errors(contract.type().dataSchema(), later)).isEmpty();
        assertThat(closed.errors(contract.type().dataSchema(), later)).isNotEmpty();
        assertThat(read(contract, later)).isEqualTo(read(contract, golden(file)));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void codedWordsOfALaterVersionAreValidAndReadAsUnknown(Contract contract) {
        Map<String, Class<?>> words =
                RecordShape.of(contract.data().orElseThrow()).codedWords();
        JsonNode later = replaced(golden(contract.golden()), "", words.keySet(), StringNode.valueOf(LATER));
        JsonNode unknown = replaced(golden(contract.golden()), "", words.keySet(), null);

        assertThat(open.errors(open.shapeOf(contract.type().dataSchema()), later))
                .isEmpty();
        assertThat(written(read(contract, later))).isEqualTo(unknown);
    }

    @Test
    void anInstantFinerThanMillisecondsOrOutsideUtcIsRefused() {
        String instant = "urn:praeventionskette:shape:vocabulary:instant";
        assertThat(open.errors(instant, StringNode.valueOf("2026-02-10T08:15:30.250Z")))
                .isEmpty();
        assertThat(open.errors(instant, StringNode.valueOf("2026-02-10T08:15:30.250123Z")))
                .isNotEmpty();
        assertThat(open.errors(instant, StringNode.valueOf("2026-02-10T08:15:30+01:00")))
                .isNotEmpty();
        assertThat(open.errors(instant, StringNode.valueOf("2026-02-30T08:15:30Z")))
                .isNotEmpty();
    }

    private static JsonNode golden(String file) {
        return JSON.readTree(Resources.text(file));
    }

    private static Record read(Contract contract, JsonNode json) {
        return JSON.readValue(json.toString(), contract.data().orElseThrow());
    }

    private static JsonNode written(Record data) {
        return JSON.readTree(JSON.writeValueAsString(data));
    }

    private static Set<String> pathsOf(JsonNode json) {
        Set<String> paths = new TreeSet<>();
        collectPaths(json, "", paths);
        return paths;
    }

    private static void collectPaths(JsonNode json, String path, Set<String> paths) {
        if (!path.isEmpty()) {
            paths.add(path);
        }
        json.propertyStream().forEach(entry -> collectPaths(entry.getValue(), inner(path, entry.getKey()), paths));
        if (json.isArray()) {
            json.forEach(element -> collectPaths(element, path + "[]", paths));
        }
    }

    private static List<ObjectNode> objectsIn(JsonNode json) {
        List<ObjectNode> objects = new ArrayList<>();
        if (json instanceof ObjectNode object) {
            objects.add(object);
        }
        json.forEach(child -> objects.addAll(objectsIn(child)));
        return objects;
    }

    /** A copy with other words at the paths; null stands for unknown: no field, or null in a list. */
    private static JsonNode replaced(JsonNode json, String path, Set<String> words, JsonNode word) {
        if (words.contains(path)) {
            return word;
        }
        if (json instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            object.propertyStream().forEach(entry -> {
                JsonNode value = replaced(entry.getValue(), inner(path, entry.getKey()), words, word);
                if (value != null) {
                    copy.set(entry.getKey(), value);
                }
            });
            return copy;
        }
        if (json instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(element -> copy.add(replaced(element, path + "[]", words, word)));
            return copy;
        }
        return json;
    }

    private static String inner(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
