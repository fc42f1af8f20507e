package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.child.SealedText;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.replica.KnownOffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, by whom and of whom; never changes.
 *
 * @param region five-digit district key
 * @param sides who asks whom
 * @param offer the offer as it was
 * @param about the child, as far as rules need it in the clear
 * @param way where it stands on the path
 * @param need why
 * @param at when it was submitted
 */
public record Submission(String region, Sides sides, Offered offer, About about, Way way, Need need, Instant at) {

    /** Of an offer as it is known. */
    public static Submission of(
            String region, @Nullable Party sender, KnownOffer offer, About about, Way way, Need need, Instant at) {
        return new Submission(
                region,
                new Sides(
                        sender,
                        new Party(
                                offer.receiver().organization(),
                                offer.receiver().unit())),
                new Offered(
                        offer.id(),
                        offer.title(),
                        offer.kind().field(),
                        offer.kind().level()),
                about,
                way,
                need,
                at);
    }

    /** Age in months on a later day. */
    int ageMonths(LocalDate day) {
        return about.ageMonths() + (int) ChronoUnit.MONTHS.between(LocalDays.of(at), day);
    }

    /**
     * Who asks whom.
     *
     * @param sender who referred; null: the family asked itself, so nobody sent it
     */
    public record Sides(@Nullable Party sender, Party receiver) {}

    /** The offer at the time of submission. */
    public record Offered(String id, String title, FieldOfAction field, PreventionLevel level) {}

    /**
     * The child as far as rules need it.
     *
     * @param ageMonths age when submitted; negative before birth
     * @param municipality AGS of the family's municipality
     */
    public record About(ChildId child, int ageMonths, String municipality) {}

    /**
     * Its place on a path.
     *
     * @param follows the referral that handed over to this one
     * @param imported mark of the line it was imported from
     */
    public record Way(
            PathId path,
            @Nullable ReferralId follows,
            @Nullable String imported) {}

    /**
     * Why.
     *
     * @param concern coded, from the configured list
     * @param message to the receiver, encrypted with the child's key
     * @param wish what a family wants that asks itself; null: a professional asks
     */
    public record Need(
            @Nullable String concern,
            @Nullable SealedText message,
            @Nullable FamilyWish wish) {}
}
