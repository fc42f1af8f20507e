package de.praeventionskette.referral.referral;

import de.praeventionskette.referral.child.ChildKey;
import de.praeventionskette.referral.child.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to submit.
 *
 * @param family the child and where it lives
 * @param wish what is asked of whom
 * @param consent what the family allows
 * @param pathCode code of the family that joins this referral to its path
 * @param order whom to ask when this comes to nothing
 */
public record NewReferral(
        Family family,
        Wish wish,
        ConsentGiving consent,
        @Nullable String pathCode,
        Order order) {

    /** The child and the AGS of its municipality. */
    public record Family(Identity child, String municipality) {}

    /**
     * Whom the family wants to be asked when the offer before says no or nothing; its consent names them all.
     *
     * @param offers ids of offers, in the family's order
     * @param silentDays local days after which silence counts as no
     */
    public record Order(List<String> offers, int silentDays) {
        /** Nobody else. */
        public static final Order NOBODY = new Order(List.of(), 0);
    }

    /**
     * What is asked.
     *
     * @param offer id of the offer
     * @param concern coded, from the configured list
     * @param message to the receiver, at most 1000 characters
     * @param handOver how the sender wishes to hand over together; null: it does not
     */
    public record Wish(
            String offer,
            @Nullable String concern,
            @Nullable String message,
            @Nullable WishedHandOver handOver) {
        /** Without handing over together. */
        public Wish(String offer, @Nullable String concern, @Nullable String message) {
            this(offer, concern, message, null);
        }

        /** As it is kept: the message is for those who may open the child's file. */
        Submission.Need sealed(ChildKey key) {
            return new Submission.Need(concern, message == null ? null : key.seal(message), null);
        }

        WarmHandOver.@Nullable Wish handOver(ChildKey key) {
            return handOver == null ? null : handOver.sealed(key);
        }

        @Override
        public String toString() {
            return "Wish[" + offer + "]";
        }
    }

    /** Carries no personal data. */
    @Override
    public String toString() {
        return "NewReferral[" + wish + "]";
    }
}
