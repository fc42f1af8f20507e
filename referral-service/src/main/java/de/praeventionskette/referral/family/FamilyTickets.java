package de.praeventionskette.referral.family;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.Holder;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.path.Paths;
import de.praeventionskette.referral.secret.KeyedHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What keeps a family's page open after its code was typed: signed, for a quarter of an hour, carried by the page itself and
 * never by a cookie or an address, so that nothing stays in the browser when the page is closed.
 */
public final class FamilyTickets {
    /** How long a page stays open, and how long the question for the code may wait for its answer. */
    public static final Duration OPEN = Duration.ofMinutes(15);

    private static final String BETWEEN = ".";
    private static final String QUESTION = "question";
    private static final int PARTS = 3;

    private final KeyedHash hash;
    private final Paths paths;
    private final Clock clock;

    public FamilyTickets(KeyedHash hash, Paths paths, Clock clock) {
        this.hash = hash;
        this.paths = paths;
        this.clock = clock;
    }

    /** A page that is open, and until when: acting on it does not prolong that. */
    public record Opened(Held page, Instant until) {
        @Override
        public String toString() {
            return "Opened[…]";
        }
    }

    /** Opens a page from now on. */
    public Opened open(Held page) {
        return new Opened(page, clock.instant().plus(OPEN));
    }

    /** The ticket of an open page; good as long as the holder's code stays the same. It does not tell which holder that is. */
    public String of(Opened opened) {
        String told = opened.page().id().value() + BETWEEN + opened.until().getEpochSecond();
        return told + BETWEEN + hash.text(signed(told, opened.page().holder()));
    }

    /**
     * The open page of a ticket.
     *
     * @throws Invalid it is not ours, its time is over, or the holder has another code by now, or none
     */
    public Opened read(String ticket) {
        String[] parts = ticket.split("\\.", -1);
        return Optional.of(parts)
                .filter(three -> three.length == PARTS)
                .flatMap(three -> paths.find(new PathId(three[0])))
                .flatMap(path -> signed(path, parts[0] + BETWEEN + parts[1], parts[2]))
                .filter(page -> isOpen(parts[1]))
                .map(page -> new Opened(page, Instant.ofEpochSecond(Long.parseLong(parts[1]))))
                .orElseThrow(() -> new Invalid("pathCode", "family.again"));
    }

    /** Every holder's code is tried, so that it takes as long for each. */
    private Optional<Held> signed(Path path, String told, String signature) {
        return path.holders().all().stream()
                .filter(Holder::isOpen)
                .filter(holder -> hash.fits(signed(told, holder), signature))
                .toList()
                .stream()
                .findFirst()
                .map(holder -> new Held(path, holder));
    }

    private static String signed(String told, Holder holder) {
        return told + BETWEEN + holder.code();
    }

    /** Goes with the question for a code, so that a browser cannot send an old answer again. */
    public String question() {
        String told = QUESTION + BETWEEN + clock.instant().plus(OPEN).getEpochSecond();
        return told + BETWEEN + hash.text(told + BETWEEN + QUESTION);
    }

    /**
     * Whether an answer is one to a question of the last quarter of an hour.
     *
     * @throws Invalid it is not
     */
    public void mustBeAsked(String question) {
        String[] parts = question.split("\\.", -1);
        boolean asked = parts.length == PARTS
                && parts[0].equals(QUESTION)
                && hash.fits(parts[0] + BETWEEN + parts[1] + BETWEEN + QUESTION, parts[2])
                && isOpen(parts[1]);
        if (!asked) {
            throw new Invalid("pathCode", "family.again");
        }
    }

    /** Signed, so it is a number. */
    private boolean isOpen(String until) {
        return clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(until)));
    }
}
