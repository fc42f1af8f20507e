package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.praeventionskette.referral.calendar.LocalDays;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportApiTest extends ReferralSystem {
    private final String run = UUID.randomUUID().toString();

    private String line(int number, String offer) {
        LocalDate on = LocalDate.now(LocalDays.ZONE).minusDays(200).plusDays(number);
        return JsonMapper.shared().writeValueAsString(JsonMapper.shared().readTree("""
                {"importId":"%1$s-%2$d","child":{"key":"%1$s-%3$d","givenName":"Mia","familyName":"Einlese",
                 "birthDate":"%4$s","municipality":"03241005"},"offer":"%5$s",
                 "sender":{"organization":"sample-hebamme-garbsen"},"submittedOn":"%6$s",
                 "steps":[{"to":"REJECTED","on":"%6$s","reason":"NO_CAPACITY"}],
                 "consent":{"scopes":["TRANSMISSION","PATH","STATISTICS"],"givenBy":"ONE_PARENT","how":"PAPER",
                 "expiresOn":"%7$s"},"concern":"HEALTH"}""".formatted(
                        run,
                        number,
                        number / 2,
                        on.minusMonths(3),
                        offer,
                        on,
                        LocalDate.now(LocalDays.ZONE).plusYears(1))));
    }

    private List<JsonNode> take(String lines, String query) {
        var answer = send("POST", "/api/imports" + query, lines, ADMIN, "Content-Type", "application/x-ndjson");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    @Test
    void everyLineGetsItsReportAndABadOneStopsNoOther() {
        String lines =
                String.join("\n", line(0, PARENT_CAFE), "{not json", line(1, "no-such-offer"), line(2, TEAM_HELP));

        List<JsonNode> dry = take(lines, "?dryRun=true");
        assertThat(dry)
                .extracting(each -> each.get("result").asString())
                .containsExactly("created", "invalid", "invalid", "created");
        List<JsonNode> reports = take(lines, "");
        assertThat(reports).extracting(each -> each.get("line").asInt()).containsExactly(1, 2, 3, 4);
        assertThat(reports.get(2).at("/errors/0/field").asString()).isEqualTo("offer");
        assertThat(reports.get(2).at("/errors/0/reason").asString()).isNotBlank();
        assertThat(take(lines, ""))
                .extracting(each -> each.get("result").asString())
                .containsExactly("exists", "invalid", "invalid", "exists");
        assertThat(reports.get(0).get("id")).isEqualTo(dry.get(0).get("id"));
    }

    @Test
    void hundredsOfLinesComeBackInTheirOrder() {
        List<String> lines = IntStream.range(0, 150)
                .mapToObj(number -> line(number, PARENT_CAFE))
                .toList();

        List<JsonNode> reports = take(String.join("\n", lines) + "\n", "");
        assertThat(reports)
                .hasSize(150)
                .allSatisfy(each -> assertThat(each.get("result").asString()).isEqualTo("created"));
        assertThat(reports)
                .extracting(each -> each.get("importId").asString())
                .isEqualTo(IntStream.range(0, 150)
                        .mapToObj(number -> run + "-" + number)
                        .toList());
    }

    @Test
    void theSchemaSaysWhatALineMayHold() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/imports/import-line.schema.json")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
            assertThat(schema.validate(line(0, PARENT_CAFE), InputFormat.JSON)).isEmpty();
            assertThat(schema.validate(line(0, PARENT_CAFE).replace("concern", "gossip"), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void nobodyButTheAdministrationMayImport() {
        assertThat(send("POST", "/api/imports", "{}", MIDWIFE, "Content-Type", "application/x-ndjson")
                        .statusCode())
                .isEqualTo(403);
    }
}
