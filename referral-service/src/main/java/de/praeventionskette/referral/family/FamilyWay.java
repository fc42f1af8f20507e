package de.praeventionskette.referral.family;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.consent.Consent.Terms;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.SecrecyRelease;
import de.praeventionskette.referral.consent.Standing;
import de.praeventionskette.referral.referral.Contact;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Together;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a family sees of its own way: every help that was asked for, newest first. No name of the child or of anybody at home.
 *
 * @param hidden whether places and recipients are kept from this page, for the protection of the family
 */
public record FamilyWay(List<Help> helps, boolean hidden) {

    /**
     * One help.
     *
     * @param own whether the family asked itself
     * @param place what and where; null where it is hidden
     * @param course how it stands
     * @param consent what the family allowed, and how each scope stands today
     */
    public record Help(
            ReferralId referral, boolean own, @Nullable Place place, Course course, Consent consent) {}

    /**
     * What was asked for, by whom and of whom.
     *
     * @param sender who referred; null: the family asked itself
     * @param next ids of the offers that are asked when this comes to nothing
     * @param together how both professionals hand over together; null: they do not
     */
    public record Place(
            String offer,
            @Nullable Party sender,
            Party receiver,
            List<String> next,
            @Nullable Together together) {}

    /**
     * How it stands.
     *
     * @param reason why it came to nothing, where the family asked itself
     * @param contact how far the recipient has come with the family
     * @param maySayNobodyCalled whether it makes sense to say that nobody has called
     * @param said whether that was said and not answered yet
     */
    public record Course(
            ReferralStatus status,
            Instant askedAt,
            Instant since,
            @Nullable Reason reason,
            @Nullable Contact contact,
            boolean maySayNobodyCalled,
            boolean said) {}

    /**
     * What the family allowed.
     *
     * @param secrecyRelease what it said about professional secrecy; null: nothing
     * @param secrecy how that stands today
     */
    public record Consent(
            Terms terms,
            Map<ConsentScope, Standing> scopes,
            @Nullable SecrecyRelease secrecyRelease,
            Standing secrecy) {
        /** Whether the recipient may read the family's data. */
        public boolean recipientReads() {
            return scopes.get(ConsentScope.TRANSMISSION) == Standing.IN_FORCE;
        }
    }
}
