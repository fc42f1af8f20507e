package de.praeventionskette.referral.referral.web;

import de.praeventionskette.referral.draft.TypedForm;
import de.praeventionskette.referral.referral.web.SubmissionForm.ChildFields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a form that is not finished is kept: whatever fields it has, also those that a later version no longer knows. */
final class SubmissionFormJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SubmissionFormJson() {}

    static TypedForm write(SubmissionForm form) {
        ChildFields child = form.child();
        return new TypedForm(
                blankAsNull(form.offer()),
                blankAsNull(form.follows()),
                child == null ? null : child.givenName(),
                child == null ? null : child.familyName(),
                MAPPER.writeValueAsString(form));
    }

    static SubmissionForm read(TypedForm form) {
        return MAPPER.readValue(form.fields(), SubmissionForm.class);
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
