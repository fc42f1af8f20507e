package de.praeventionskette.referral.family;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.TooMany;
import de.praeventionskette.referral.path.CodeAttempts;
import de.praeventionskette.referral.path.FindByCode;
import de.praeventionskette.referral.path.JoinPath;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.secret.KeyedHash;
import java.util.regex.Pattern;

/**
 * Opens a family's page by its code and a PIN of its own. Professionals see the code, since it joins referrals; what may be read
 * with it is the family's alone, so the code does not suffice. The family chooses the PIN when it opens the page for the first time.
 */
public final class OpenWay {
    /** Four to eight digits. */
    public static final Pattern PIN = Pattern.compile("[0-9]{4,8}");

    private static final int FAILURES_PER_HOUR = 10;

    private final FindByCode codes;
    private final JoinPath paths;
    private final CodeAttempts attempts;
    private final KeyedHash pins;

    public OpenWay(FindByCode codes, JoinPath paths, CodeAttempts attempts, KeyedHash pins) {
        this.codes = codes;
        this.paths = paths;
        this.attempts = attempts;
        this.pins = pins;
    }

    /**
     * The path of a family that knows both.
     *
     * @param who caller, for counting wrong codes
     * @throws Invalid no path has this code, or it has another PIN
     * @throws TooMany too many wrong ones in this hour
     */
    public Path open(String code, String pin, String who) {
        Path found = codes.find(code, null, "family/" + who);
        String guarded = "pin/" + found.id().value();
        if (attempts.failures(guarded) >= FAILURES_PER_HOUR) {
            throw new TooMany("path-code.too-many");
        }
        String hash = pins.text(found.id().value() + '\n' + pin);
        Path path = paths.guard(found.id(), hash);
        if (!path.isGuardedBy(hash)) {
            attempts.failed(guarded);
            throw new Invalid("pin", "family.other-pin");
        }
        return path;
    }
}
