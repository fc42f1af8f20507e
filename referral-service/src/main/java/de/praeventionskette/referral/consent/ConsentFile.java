package de.praeventionskette.referral.consent;

import de.praeventionskette.kit.problem.Invalid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The consent that counts, and those it replaced: they stay on record.
 *
 * @param now the one that counts
 * @param before earlier ones, oldest first
 * @param release what the family said about professional secrecy; null: nothing
 */
public record ConsentFile(
        Consent now, List<Consent> before, @Nullable SecrecyRelease release) {
    public ConsentFile {
        before = List.copyOf(before);
    }

    /** A file that begins. */
    public static ConsentFile of(Consent first, @Nullable SecrecyRelease release) {
        return new ConsentFile(first, List.of(), release);
    }

    /** The same with some scopes taken back. Without the transmission there is nothing left to speak about. */
    public ConsentFile withdrawn(Collection<ConsentScope> scopes, Instant at) {
        ConsentFile after = new ConsentFile(now.withdraw(scopes, at), before, release);
        return scopes.contains(ConsentScope.TRANSMISSION) ? after.silent(at) : after;
    }

    /** The same after a withdrawal of what was said about professional secrecy. */
    public ConsentFile silent(Instant at) {
        return new ConsentFile(now, before, release == null ? null : release.withdraw(at));
    }

    /**
     * The same with a consent that replaces the one before; a release stays unless another one comes with it.
     *
     * @throws Invalid the family has taken something of it back since it said so
     */
    public ConsentFile replaced(Consent newest, @Nullable SecrecyRelease another) {
        List<Consent> earlier = new ArrayList<>(before);
        earlier.add(now);
        return new ConsentFile(
                newest.ifLastWord(now), earlier, another == null ? release : another.ifLastWord(release));
    }
}
