package de.praeventionskette.referral.child;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How an identity is written before it is sealed. */
final class IdentityJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private IdentityJson() {}

    static String write(Identity identity) {
        return MAPPER.writeValueAsString(new Written(
                identity.givenName(),
                identity.familyName(),
                identity.birthDate(),
                identity.expectedOn(),
                identity.contact()));
    }

    static Identity read(String json) {
        Written written = MAPPER.readValue(json, Written.class);
        return new Identity(
                written.givenName, written.familyName, written.birthDate, written.expectedOn, written.contact);
    }

    private record Written(
            @org.jspecify.annotations.Nullable String givenName,
            @org.jspecify.annotations.Nullable String familyName,
            java.time.@org.jspecify.annotations.Nullable LocalDate birthDate,
            java.time.@org.jspecify.annotations.Nullable LocalDate expectedOn,
            Identity.FamilyContact contact) {}
}
