package de.praeventionskette.referral.family;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.path.Paths;
import de.praeventionskette.referral.secret.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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
    private final Paths paths;
    private final Clock clock;

    public FamilyTickets(KeyedHash hash, Paths paths, Clock clock) {
        this.hash = hash;
        this.paths = paths;
        this.clock = clock;
    }

    /** A ticket for a path from now on, as long as its code stays the same. */
    public String issue(Path path) {
        String told = path.id().value() + BETWEEN + clock.instant().plus(OPEN).getEpochSecond();
        return told + BETWEEN + hash.text(told + BETWEEN + path.code());
    }

    /**
     * The path of a ticket.
     *
     * @throws Invalid it is not ours, its time is over, or the family has another code by now
     */
    public Path read(String ticket) {
        String[] parts = ticket.split("\\.", -1);
        return Optional.of(parts)
                .filter(three -> three.length == PARTS)
                .flatMap(three -> paths.find(new PathId(three[0])))
                .filter(path -> isOurs(parts, path) && isOpen(parts[1]))
                .orElseThrow(() -> new Invalid("pathCode", "family.again"));
    }

    private boolean isOurs(String[] parts, Path path) {
        String expected = hash.text(parts[0] + BETWEEN + parts[1] + BETWEEN + path.code());
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), parts[2].getBytes(StandardCharsets.UTF_8));
    }

    /** Signed, so it is a number. */
    private boolean isOpen(String until) {
        return clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(until)));
    }
}
