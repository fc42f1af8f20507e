package de.praeventionskette.journeys;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Invented families and what they allow. */
final class Families {
    /** The version of the text of consent that is shown now. */
    static final String TEXT = "2026-3";

    static final String REGION = "03241";
    static final String SENDER = "sample-hebamme-garbsen";
    static final String RECEIVER = "sample-familienzentrum-garbsen";
    static final String PARENT_CAFE = "sample-elterncafe-garbsen";
    static final String EARLY_INTERVENTION = "sample-fruehfoerderung-nordwest";
    static final List<String> ALL_SCOPES = List.of("TRANSMISSION", "FEEDBACK", "PATH", "STATISTICS");

    /** In everything that is typed about an invented person, so that it can be looked for where it must not be. */
    static final String MARK = "Zwirbelkorn";

    private Families() {}

    /** A name or text as somebody types it about a person. */
    static String typed(String text) {
        return MARK + " " + text;
    }

    /** A referral of a child of eleven months in Garbsen, with a consent to everything. */
    static Map<String, Object> referral(String offer, String givenName, String familyName) {
        Map<String, Object> referral = new LinkedHashMap<>();
        referral.put("offer", offer);
        referral.put(
                "child",
                Map.of(
                        "givenName", givenName,
                        "familyName", familyName,
                        "birthDate", LocalDate.now().minusMonths(11).toString()));
        referral.put("municipality", "03241005");
        referral.put("concern", "HEALTH");
        referral.put("consent", consent(ALL_SCOPES));
        return referral;
    }

    static Map<String, Object> consent(List<String> scopes) {
        return Map.of(
                "scopes",
                scopes,
                "givenBy",
                "ONE_PARENT",
                "how",
                "ORAL_IN_PRESENCE",
                "expiresOn",
                LocalDate.now().plusMonths(6).toString(),
                "textVersion",
                TEXT);
    }
}
