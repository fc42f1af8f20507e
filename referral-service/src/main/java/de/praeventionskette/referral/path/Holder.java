package de.praeventionskette.referral.path;

import de.praeventionskette.kit.problem.Conflict;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whoever holds one code of a path: a guardian, with a PIN of its own and what is meant for it.
 *
 * @param id stays when the code changes
 * @param role for whom it was issued; null: the path began with it, and nobody said
 * @param issuedFor referral in whose course it was issued; null: the path began with it
 * @param code hash of the code that opens; null: it was closed, nothing opens any more
 * @param pin hash of the PIN that was chosen; null: none yet
 * @param retired hashes of earlier codes
 * @param reach what is meant for it
 */
public record Holder(
        HolderId id,
        @Nullable GuardianRole role,
        @Nullable String issuedFor,
        @Nullable String code,
        @Nullable String pin,
        List<String> retired,
        Reach reach) {

    /**
     * What is meant for one holder.
     *
     * @param came referrals that came onto the path by its code
     * @param shown referrals that were shown to it by whoever speaks for the family
     * @param hidden those of both that were kept from it later
     */
    public record Reach(List<String> came, List<String> shown, List<String> hidden) {
        static final Reach NOTHING = new Reach(List.of(), List.of(), List.of());

        /** Whether a referral is or once was meant for it. */
        public boolean knows(String referral) {
            return came.contains(referral) || shown.contains(referral);
        }

        /** All of that. */
        public Stream<String> known() {
            return Stream.concat(came.stream(), shown.stream());
        }

        /** Whether a referral is meant for it now. */
        public boolean sees(String referral) {
            return knows(referral) && !hidden.contains(referral);
        }

        Reach coming(String referral) {
            return knows(referral) ? this : new Reach(and(came, referral), shown, hidden);
        }

        Reach showing(String referral) {
            List<String> still =
                    hidden.stream().filter(other -> !other.equals(referral)).toList();
            return new Reach(came, knows(referral) ? shown : and(shown, referral), still);
        }

        Reach hiding(String referral) {
            return sees(referral) ? new Reach(came, shown, and(hidden, referral)) : this;
        }

        /** What is asked instead of another is meant for whom that one was. */
        Reach instead(String referral, String other) {
            if (!sees(other)) {
                return this;
            }
            return came.contains(other) ? coming(referral) : showing(referral);
        }

        /** What is handed on is meant for whoever's code brought the one before, and for nobody to whom that was only shown. */
        Reach after(String referral, String before) {
            return came.contains(before) && sees(before) ? coming(referral) : this;
        }

        private static List<String> and(List<String> some, String another) {
            return Stream.concat(some.stream(), Stream.of(another)).toList();
        }
    }

    static Holder further(HolderId id, GuardianRole role, String referral, String code) {
        return new Holder(id, role, referral, code, null, List.of(), Reach.NOTHING.showing(referral));
    }

    /** Whether its code opens something. */
    public boolean isOpen() {
        return code != null;
    }

    /** Whether a referral is meant for it now. */
    public boolean sees(String referral) {
        return reach.sees(referral);
    }

    /** Whether a hash is that of the PIN that it chose. */
    public boolean isGuardedBy(String hash) {
        return hash.equals(pin);
    }

    Holder reaching(Reach next) {
        return new Holder(id, role, issuedFor, code, pin, retired, next);
    }

    /** The first PIN holds. */
    Holder guarded(String chosen) {
        return code == null || pin != null ? this : new Holder(id, role, issuedFor, code, chosen, retired, reach);
    }

    /**
     * With another code, which needs another PIN.
     *
     * @throws Conflict it was closed, or there is a newer code
     */
    Holder renewed(String newest) {
        if (code == null) {
            throw new Conflict("path-code.closed");
        }
        if (code.equals(newest)) {
            return this;
        }
        if (retired.contains(newest)) {
            throw new Conflict("path-code.renewed-since");
        }
        return new Holder(id, role, issuedFor, newest, null, Reach.and(retired, code), reach);
    }

    Holder closed() {
        return code == null ? this : new Holder(id, role, issuedFor, null, null, Reach.and(retired, code), reach);
    }

    /** A secret does not show itself. */
    @Override
    public String toString() {
        return "Holder[" + id.value() + "]";
    }
}
