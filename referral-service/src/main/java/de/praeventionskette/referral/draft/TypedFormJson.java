package de.praeventionskette.referral.draft;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a form is written before it is sealed. */
final class TypedFormJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TypedFormJson() {}

    static String write(TypedForm form) {
        return MAPPER.writeValueAsString(
                new Written(form.offer(), form.follows(), form.givenName(), form.familyName(), form.fields()));
    }

    static TypedForm read(String json) {
        Written written = MAPPER.readValue(json, Written.class);
        return new TypedForm(written.offer, written.follows, written.givenName, written.familyName, written.fields);
    }

    private record Written(
            @Nullable String offer,
            @Nullable String follows,
            @Nullable String givenName,
            @Nullable String familyName,
            String fields) {}
}
