package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.referral.consent.sheet.AttachSheet;
import de.praeventionskette.referral.consent.sheet.SheetType;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever writes a program that attaches a signed sheet finds in the description what to send. */
class UploadIsDescribedTest extends ReferralSystem {
    private static final String PATH = "/api/referrals/{id}/signed-sheets";

    private JsonNode description() {
        return json(get("/api/openapi", null));
    }

    @Test
    void aSheetIsABodyOfFilesWithTheirNumberSizeAndTypes() {
        JsonNode all = description();
        JsonNode attach = all.path("paths").path(PATH).path("post");

        assertThat(attach.path("parameters"))
                .extracting(parameter -> parameter.path("name").asString())
                .containsExactlyInAnyOrder("id", "Idempotency-Key");
        JsonNode body = attach.path("requestBody");
        assertThat(body.path("required").asBoolean()).isTrue();
        assertThat(body.path("content").propertyNames()).containsExactly("multipart/form-data");
        JsonNode form = body.path("content").path("multipart/form-data");
        JsonNode schema = all.at(form.at("/schema/$ref").asString().substring(1));
        assertThat(schema.path("required")).extracting(JsonNode::asString).containsExactly("files");
        JsonNode files = schema.at("/properties/files");
        assertThat(files.path("type").asString()).isEqualTo("array");
        assertThat(files.path("minItems").asInt()).isEqualTo(1);
        assertThat(files.path("maxItems").asInt()).isEqualTo(AttachSheet.MOST_PAGES);
        assertThat(files.path("description").asString()).contains(AttachSheet.MOST_BYTES + " bytes");
        assertThat(files.at("/items/format").asString()).isEqualTo("binary");
        assertThat(form.at("/encoding/files/contentType").asString().split(", "))
                .containsExactlyElementsOf(
                        Stream.of(SheetType.values()).map(SheetType::mediaType).toList());
    }

    @Test
    void aBodyOfAnotherKindBringsNoFiles() {
        String id =
                submitted(submission(PARENT_CAFE, "Blatt"), MIDWIFE).path("id").asString();

        HttpResponse<String> refused =
                post(PATH.replace("{id}", id), Map.of("files", List.of("%PDF")), MIDWIFE, "Idempotency-Key", key());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("errors").findValuesAsString("field")).containsExactly("files");
    }
}
