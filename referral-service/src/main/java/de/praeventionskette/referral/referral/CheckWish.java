package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.child.Identity;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.HowGiven;
import de.praeventionskette.referral.consent.Validity;
import de.praeventionskette.referral.consent.text.ConsentText;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.replica.KnownOffer;
import de.praeventionskette.referral.replica.Replica;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks a wish against what is known: offer, municipality, concern and consent. All that is wrong is named at once. */
public final class CheckWish {
    private final Replica replica;
    private final Concerns concerns;
    private final Clock clock;

    public CheckWish(Replica replica, Concerns concerns, Clock clock) {
        this.replica = replica;
        this.concerns = concerns;
        this.clock = clock;
    }

    /** The offer, if one may refer to it; else the field {@code offer} is refused. */
    Optional<KnownOffer> offer(Fields fields, String id, String region) {
        return open(fields, replica.offer(id).filter(found -> found.region().equals(region)));
    }

    /** The offer, in whichever region it is, if it is for families; else the field {@code offer} is refused. */
    Optional<KnownOffer> offer(Fields fields, String id) {
        return open(fields, replica.offer(id));
    }

    /**
     * Whether a family may begin to ask for an offer.
     *
     * @throws Invalid only professionals may
     */
    static void familiesMayAsk(KnownOffer offer) {
        if (offer.fit().professionalsOnly()) {
            throw new Invalid("offer", "offer.professionals-only");
        }
    }

    private static Optional<KnownOffer> open(Fields fields, Optional<KnownOffer> offer) {
        if (offer.isEmpty()) {
            fields.refuse("offer", "offer.unknown");
        } else if (offer.get().withdrawn()) {
            fields.refuse("offer", "offer.withdrawn");
        } else if (offer.get().fit().audience() == Audience.PROFESSIONALS) {
            fields.refuse("offer", "offer.for-professionals");
        }
        return offer;
    }

    /** Whether one may refer a family of a region to an offer. */
    static boolean isOpen(KnownOffer offer, String region) {
        return offer.region().equals(region)
                && !offer.withdrawn()
                && offer.fit().audience() != Audience.PROFESSIONALS;
    }

    /** The offers that are asked when the first comes to nothing; what is wrong with one is noted under {@code next}. */
    List<KnownOffer> order(Fields fields, NewReferral wish, String region) {
        List<String> offers = wish.order().offers();
        if (offers.size() > Alternatives.MOST) {
            fields.refuse("next", "order.too-many", Alternatives.MOST);
            return List.of();
        }
        if (offers.isEmpty()) {
            return List.of();
        }
        if (offers.contains(wish.wish().offer()) || Set.copyOf(offers).size() < offers.size()) {
            fields.refuse("next", "order.twice");
        }
        int days = wish.order().silentDays();
        if (days < 1 || days > Alternatives.LONGEST_SILENCE) {
            fields.refuse("silentDays", "deadline.days", Alternatives.LONGEST_SILENCE);
        }
        if (!wish.consent().scopes().contains(ConsentScope.FEEDBACK)) {
            fields.refuse("consent.scopes", "consent.order-without-feedback");
        }
        Map<String, KnownOffer> known = replica.offers(offers);
        List<KnownOffer> open = offers.stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .filter(found -> isOpen(found, region))
                .toList();
        if (open.size() < offers.size()) {
            fields.refuse("next", "offer.unknown");
        }
        return open;
    }

    void municipality(Fields fields, String field, String ags, String region) {
        if (!replica.mayBeIn(region, ags)) {
            fields.refuse(field, "municipality.unknown");
        }
    }

    void concern(Fields fields, @Nullable String concern) {
        if (concern != null && !concerns.has(concern)) {
            fields.refuse("concern", "not-one-of", String.join(", ", concerns.codes()));
        }
    }

    /** Two sides that hand over together speak with each other, which the family allows with the feedback if its text says so. */
    void handOver(Fields fields, NewReferral.Wish wish, ConsentGiving consent) {
        if (wish.handOver() == null) {
            return;
        }
        String shown = consent.terms().textVersion();
        if (!consent.scopes().contains(ConsentScope.FEEDBACK)) {
            fields.refuse("handOver.way", "consent.hand-over-without-feedback");
        } else if (!ConsentText.saysThatBothMeet(shown)) {
            fields.refuse("handOver.way", "consent.hand-over-old-text", shown);
        }
    }

    /**
     * What somebody writes down for a family. What it has said on its own telephone is there only where it has answered itself,
     * else anybody could claim the strongest proof.
     */
    void consent(Fields fields, ConsentGiving consent, @Nullable String receiver, boolean alsoPast) {
        if (consent.terms().how() == HowGiven.OWN_PHONE && consent.terms().request() == null) {
            fields.refuse("consent.how", "consent.phone-without-request");
        }
        given(fields, consent, receiver, alsoPast);
    }

    /** What a family says that asks itself, on a telephone of its own: nobody stands in between. */
    void familysOwn(Fields fields, ConsentGiving consent, @Nullable String receiver) {
        given(fields, consent, receiver, false);
    }

    private void given(Fields fields, ConsentGiving consent, @Nullable String receiver, boolean alsoPast) {
        if (!consent.scopes().contains(ConsentScope.TRANSMISSION)) {
            fields.refuse("consent.scopes", "consent.transmission-missing");
        }
        if (consent.recipient() != null
                && receiver != null
                && !consent.recipient().equals(receiver)) {
            fields.refuse("consent.recipient", "consent.other-recipient");
        }
        LocalDate today = LocalDays.of(clock.instant());
        LocalDate expires = consent.terms().expiresOn();
        if (!alsoPast) {
            Validity.mustLieAhead(fields, expires, today);
        }
        Validity.mustEnd(fields, expires, today);
    }

    /** A code lets a referral join a path, which the family allows with the scope PATH. */
    void joining(Fields fields, boolean joins, ConsentGiving consent) {
        if (joins && !consent.scopes().contains(ConsentScope.PATH)) {
            fields.refuse("consent.scopes", "consent.path-missing");
        }
    }

    /** Before birth the data subject is the mother: only she can consent. */
    void whoConsents(Fields fields, ConsentGiving consent, Identity child) {
        GivenBy by = consent.terms().givenBy();
        boolean mother = by == GivenBy.MOTHER_BEFORE_BIRTH || by == GivenBy.MINOR_MOTHER;
        if (child.unborn() && !mother) {
            fields.refuse("consent.givenBy", "consent.mother-before-birth");
        }
        if (!child.unborn() && by == GivenBy.MOTHER_BEFORE_BIRTH) {
            fields.refuse("consent.givenBy", "consent.after-birth");
        }
    }

    /**
     * The same for a referral that exists. A child comes when it comes: in the month around the expected day either may consent.
     */
    void whoConsents(Fields fields, ConsentGiving consent, Submission asked) {
        GivenBy by = consent.terms().givenBy();
        boolean mother = by == GivenBy.MOTHER_BEFORE_BIRTH || by == GivenBy.MINOR_MOTHER;
        int age = asked.ageMonths(today());
        if (age < -1 && !mother) {
            fields.refuse("consent.givenBy", "consent.mother-before-birth");
        }
        if ((age > 0 || asked.about().ageMonths() >= 0) && by == GivenBy.MOTHER_BEFORE_BIRTH) {
            fields.refuse("consent.givenBy", "consent.after-birth");
        }
    }

    /** The offer of a referral of the past; it may have been withdrawn since. */
    public Optional<KnownOffer> past(Fields fields, String offer, String municipality, String region) {
        municipality(fields, "child.municipality", municipality, region);
        Optional<KnownOffer> found =
                replica.offer(offer).filter(each -> each.region().equals(region));
        if (found.isEmpty()) {
            fields.refuse("offer", "offer.unknown");
        }
        return found;
    }

    /** Concern and consent of a referral of the past; the consent may have expired since. */
    public void past(Fields fields, @Nullable String concern, ConsentGiving consent) {
        concern(fields, concern);
        consent(fields, consent, null, true);
    }

    /** This moment. */
    Instant now() {
        return clock.instant();
    }

    /** The local day. */
    public LocalDate today() {
        return LocalDays.of(clock.instant());
    }
}
