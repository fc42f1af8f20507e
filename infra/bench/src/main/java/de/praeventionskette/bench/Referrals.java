package de.praeventionskette.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Referrals as a client submits them: an invented child, and a consent to everything. */
final class Referrals {
    private Referrals() {}

    /** Another child each time. */
    static Map<String, Object> to(String offer) {
        return Map.of(
                "offer",
                offer,
                "child",
                Map.of(
                        "givenName", "Mia",
                        "familyName", "Musterfeld-" + UUID.randomUUID(),
                        "birthDate", LocalDate.now().minusMonths(11).toString(),
                        "guardianName", "Maria Musterfeld",
                        "language", "de"),
                "municipality",
                "03241005",
                "concern",
                "HEALTH",
                "message",
                "Die Familie freut sich über einen Anruf am Vormittag.",
                "consent",
                Map.of(
                        "scopes", List.of("TRANSMISSION", "FEEDBACK", "PATH", "STATISTICS"),
                        "givenBy", "ONE_PARENT",
                        "how", "ORAL_IN_PRESENCE",
                        "expiresOn", LocalDate.now().plusMonths(6).toString(),
                        "textVersion", "2026-3"));
    }
}
