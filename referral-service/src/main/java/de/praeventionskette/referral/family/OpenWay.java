package de.praeventionskette.referral.family;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.TooMany;
import de.praeventionskette.referral.path.CodeAttempts;
import de.praeventionskette.referral.path.FindByCode;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.HolderCodes;
import de.praeventionskette.referral.secret.KeyedHash;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Opens the page of whoever holds a code, by that code and a PIN of its own. Professionals see the code, since it joins
 * referrals; what may be read with it is the holder's alone, so the code does not suffice. The PIN is chosen when the page is
 * opened for the first time; on a page it is asked twice then, since a mistyped one would lock its owner out.
 */
public final class OpenWay {
    /** Four to eight digits. */
    public static final Pattern PIN = Pattern.compile("[0-9]{4,8}");

    private static final int FAILURES_PER_HOUR = 10;

    private final FindByCode codes;
    private final HolderCodes holders;
    private final CodeAttempts attempts;
    private final KeyedHash pins;

    public OpenWay(FindByCode codes, HolderCodes holders, CodeAttempts attempts, KeyedHash pins) {
        this.codes = codes;
        this.holders = holders;
        this.attempts = attempts;
        this.pins = pins;
    }

    /** Where a code and a PIN lead. */
    public sealed interface Answer {
        /** The page is open. */
        record Open(Held page) implements Answer {}

        /**
         * The page was never open: the PIN is to be typed once more.
         *
         * @param choice proves what was typed, and does not tell it
         */
        record Again(String choice) implements Answer {
            @Override
            public String toString() {
                return "Again[…]";
            }
        }
    }

    /**
     * The page of a holder that knows both; a PIN that is chosen now holds at once.
     *
     * @param who caller, for counting wrong codes
     * @throws Invalid no path has this code, or it has another PIN
     * @throws TooMany too many wrong ones in this hour
     */
    public Held open(String code, String pin, String who) {
        return guarded(codes.find(code, null, "family/" + who), pin);
    }

    /**
     * The same for a person, who is asked for a new PIN twice.
     *
     * @param choice what answered the first time; null: this is the first time
     */
    public Answer enter(String code, String pin, @Nullable String choice, String who) {
        Held found = codes.find(code, null, "family/" + who);
        if (found.holder().pin() == null) {
            String chosen = found.holder().id().value() + "\nchoice\n" + pin;
            if (choice == null) {
                return new Answer.Again(pins.text(chosen));
            }
            if (!pins.fits(chosen, choice)) {
                throw new Invalid("pin", "family.pin-differs");
            }
        }
        return new Answer.Open(guarded(found, pin));
    }

    private Held guarded(Held found, String pin) {
        String holder = found.holder().id().value();
        String guarded = "pin/" + holder;
        if (attempts.failures(guarded) >= FAILURES_PER_HOUR) {
            throw new TooMany("path-code.too-many");
        }
        String hash = pins.text(holder + '\n' + pin);
        Held page = found.holder().pin() == null ? holders.guard(found, hash) : found;
        if (!page.holder().isGuardedBy(hash)) {
            attempts.failed(guarded);
            throw new Invalid("pin", "family.other-pin");
        }
        return page;
    }
}
