package de.praeventionskette.referral.draft;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form as it was typed. Lives in memory for the moment of one request only, else encrypted.
 *
 * @param offer id of the offer
 * @param follows id of the referral that is handed on; null: a first one
 * @param givenName as typed so far
 * @param familyName as typed so far
 * @param fields all fields, as the page writes them
 */
public record TypedForm(
        @Nullable String offer,
        @Nullable String follows,
        @Nullable String givenName,
        @Nullable String familyName,
        String fields) {
    /** Most characters of all fields together; a message has 1000. */
    public static final int LONGEST = 16_000;

    /** Given and family name as far as they are typed; empty without any. */
    public String displayName() {
        return Stream.of(givenName, familyName)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return "TypedForm[…]";
    }
}
