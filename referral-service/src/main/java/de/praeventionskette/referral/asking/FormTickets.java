package de.praeventionskette.referral.asking;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.secret.KeyedHash;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Goes with each form and shows when and for which offer it was made: signed, so that nobody makes one, and good for one
 * request, since the request's key is in it. A robot that fills in faster than people can, or keeps forms, is refused.
 */
public final class FormTickets {
    /** Nobody reads and fills in the form in less. */
    public static final Duration SHORTEST = Duration.ofSeconds(5);

    /** As long as a form may lie open, for those who are called away. */
    public static final Duration LONGEST = Duration.ofHours(4);

    private static final String FIELD = "ticket";
    private static final String BETWEEN = ".";
    private static final int PARTS = 3;
    private static final int RANDOM_BYTES = 16;

    private final KeyedHash hash;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public FormTickets(KeyedHash hash, Clock clock) {
        this.hash = hash;
        this.clock = clock;
    }

    /** A ticket for a form about an offer. */
    public String issue(String offer) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String told = key + BETWEEN + clock.millis();
        return told + BETWEEN + hash.text(signed(told, offer));
    }

    /** Whether a form with this ticket may still be sent. */
    public boolean isOpen(String ticket, String offer) {
        return made(ticket, offer)
                .filter(at -> !clock.instant().isAfter(at.plus(LONGEST)))
                .isPresent();
    }

    /**
     * The key of the request that a form makes.
     *
     * @throws Invalid the ticket is not ours or not for this offer, lay too long, or came back too fast
     */
    public String keyOf(String ticket, String offer) {
        if (!isOpen(ticket, offer)) {
            throw new Invalid(FIELD, "asking.too-old");
        }
        Instant at = made(ticket, offer).orElseThrow();
        if (clock.instant().isBefore(at.plus(SHORTEST))) {
            throw new Invalid(FIELD, "asking.too-fast");
        }
        return ticket.substring(0, ticket.indexOf(BETWEEN));
    }

    private Optional<Instant> made(String ticket, String offer) {
        String[] parts = ticket.split("\\.", -1);
        if (parts.length != PARTS || !isSigned(parts[0] + BETWEEN + parts[1], offer, parts[2])) {
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochMilli(Long.parseLong(parts[1])));
    }

    private boolean isSigned(String told, String offer, String signature) {
        return hash.fits(signed(told, offer), signature);
    }

    private static String signed(String told, String offer) {
        return told + BETWEEN + offer;
    }
}
