package de.praeventionskette.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SchemasTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final Schemas schemas = Schemas.open();

    static List<Contract> contracts() {
        return Contract.all();
    }

    static List<Contract> contractsWithData() {
        return Contract.withData();
    }

    @Test
    void everyEventTypeHasExactlyOneSchemaAtThePlaceItsNameSays() {
        assertThat(Resources.beneath("schemas").stream().filter(file -> file.endsWith(".v1.json")))
                .containsExactlyInAnyOrderElementsOf(
                        Contract.all().stream().map(Contract::schemaFile).toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theSchemaOfAnEventCarriesTheIdentifierThatItsRecordsName(Contract contract) {
        assertThat(idOf(contract.schemaFile())).isEqualTo(contract.type().dataSchema());
    }

    @Test
    void aSharedShapeCarriesAnIdentifierLikeItsFile() {
        assertThat(Resources.beneath("schemas").stream().filter(file -> !file.endsWith(".v1.json")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(idOf(file))
                        .isEqualTo(file.replace("schemas/", "urn:praeventionskette:shape:")
                                .replace('/', ':')
                                .replace(".json", "")));
    }

    @Test
    void everySchemaIsValidAfterTheStandardItNames() {
        String standard = "https://json-schema.org/draft/2020-12/schema";
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        assertThat(registry.getSchema(SchemaLocation.of(standard)).validate(JSON.readTree("{\"type\":\"text\"}")))
                .as("the standard refuses what is no schema")
                .isNotEmpty();
        assertThat(schemas.byId()).allSatisfy((id, schema) -> {
            assertThat(schema.path("$schema").asString()).isEqualTo(standard);
            assertThat(registry.getSchema(SchemaLocation.of(standard)).validate(schema))
                    .isEmpty();
        });
    }

    @Test
    void everySchemaStaysOpenForFieldsAndCodedWordsToCome() {
        assertThat(schemas.byId())
                .allSatisfy((id, schema) ->
                        assertThat(schema.findValues("enum")).as(id).isEmpty());
        assertThat(schemas.byId())
                .allSatisfy((id, schema) -> assertThat(schema.toString())
                        .as(id)
                        .doesNotContain("additionalProperties", "unevaluatedProperties", "maxProperties"));
    }

    @Test
    void everySchemaAndEveryFieldSaysWhatItMeans() {
        assertThat(schemas.byId()).allSatisfy((id, schema) -> {
            assertThat(schema.path("description").asString("")).as(id).isNotBlank();
            if (schema.path("type").asString("").equals("object")) {
                assertThat(schema.path("properties").properties())
                        .as(id)
                        .allMatch(property -> property.getValue().has("description")
                                || property.getValue().has("$ref"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("contractsWithData")
    void theSchemaSaysWhatTheRecordSays(Contract contract) {
        RecordShape written = RecordShape.of(contract.data().orElseThrow());
        Map<String, Shape.Field> said =
                schemas.shape(schemas.shapeOf(contract.type().dataSchema())).fields();
        Map<String, Shape.Field> expected = new TreeMap<>(written.shape().fields());
        written.codedWords().keySet().forEach(path -> expected.put(path, said.get(path)));

        assertThat(withoutTextFormats(said)).isEqualTo(expected);
        assertThat(written.codedWords().keySet())
                .allSatisfy(path -> assertThat(said.get(path).type()).isEqualTo("string"));
    }

    @ParameterizedTest
    @MethodSource("contractsWithData")
    void aReaderCanSayUnknownForEveryCodedWord(Contract contract) {
        assertThat(RecordShape.of(contract.data().orElseThrow()).certainCodedWords())
                .isEmpty();
    }

    @Test
    void theSchemaOfACodedWordListsWhatIsKnown() {
        Map<String, List<String>> known = new TreeMap<>();
        Contract.withData().stream()
                .map(contract -> RecordShape.of(contract.data().orElseThrow()))
                .flatMap(shape -> shape.codedWords().values().stream())
                .forEach(type -> known.put(shapeIdOf(type), constants(type)));
        known.forEach((id, constants) -> assertThat(
                        schemas.byId().get(id).path("examples").valueStream().map(JsonNode::asString))
                .as(id)
                .containsExactlyElementsOf(constants));
    }

    private static Map<String, Shape.Field> withoutTextFormats(Map<String, Shape.Field> fields) {
        Map<String, Shape.Field> plain = new TreeMap<>();
        fields.forEach((path, field) ->
                plain.put(path, new Shape.Field(field.type().replaceAll("\\(uri\\)", ""), field.required())));
        return plain;
    }

    private static String idOf(String file) {
        return ((ObjectNode) JSON.readTree(Resources.text(file))).path("$id").asString();
    }

    private static String shapeIdOf(Class<?> type) {
        String area = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        String name = type.getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return "urn:praeventionskette:shape:" + area + ":" + name;
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }
}
