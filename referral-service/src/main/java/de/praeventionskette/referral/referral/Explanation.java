package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.child.ChildKey;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A reason as somebody gives it; its text is sealed with the child's key before it is kept.
 *
 * @param reason coded
 * @param text needed for {@link Reason#OTHER} without a wording, at most 300 characters
 * @param wording id of the organization's own wording of the reason; null: none
 */
public record Explanation(
        Reason reason, @Nullable String text, @Nullable String wording) {
    /** Most characters of the text. */
    public static final int LONGEST = 300;

    public Explanation {
        if (reason == Reason.OTHER && wording == null && (text == null || text.isBlank())) {
            throw new Invalid("text", "reason-text.missing");
        }
        if (text != null && text.length() > LONGEST) {
            throw new Invalid("text", "too-long", LONGEST);
        }
    }

    /** A reason whose code says enough, or its text. */
    public static Explanation of(Reason reason, @Nullable String text) {
        return new Explanation(reason, text, null);
    }

    /** As it is kept; the key is asked for only where there is a text. */
    Grounds sealedWith(Supplier<ChildKey> key) {
        return new Grounds(
                reason, text == null || text.isBlank() ? null : key.get().seal(text), wording);
    }

    @Override
    public String toString() {
        return "Explanation[" + reason + "]";
    }
}
