package de.praeventionskette.referral.family;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.secret.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What keeps a family's page open after its code was typed: signed, for a quarter of an hour, carried by the page itself and
 * never by a cookie or an address, so that nothing stays in the browser when the page is closed.
 */
public final class FamilyTickets {
    /** How long a page stays open. */
    public static final Duration OPEN = Duration.ofMinutes(15);

    private static final String BETWEEN = ".";
    private static final int PARTS = 3;

    private final KeyedHash hash;
    private final Clock clock;

    public FamilyTickets(KeyedHash hash, Clock clock) {
        this.hash = hash;
        this.clock = clock;
    }

    /** A ticket for a path from now on. */
    public String issue(PathId path) {
        String told = path.value() + BETWEEN + clock.instant().plus(OPEN).getEpochSecond();
        return told + BETWEEN + hash.text(told);
    }

    /**
     * The path of a ticket.
     *
     * @throws Invalid it is not ours, or its time is over
     */
    public PathId read(String ticket) {
        String[] parts = ticket.split("\\.", -1);
        if (parts.length == PARTS && isOurs(parts) && isOpen(parts[1])) {
            return new PathId(parts[0]);
        }
        throw new Invalid("pathCode", "family.again");
    }

    private boolean isOurs(String[] parts) {
        String expected = hash.text(parts[0] + BETWEEN + parts[1]);
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), parts[2].getBytes(StandardCharsets.UTF_8));
    }

    /** Signed, so it is a number. */
    private boolean isOpen(String until) {
        return clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(until)));
    }
}
