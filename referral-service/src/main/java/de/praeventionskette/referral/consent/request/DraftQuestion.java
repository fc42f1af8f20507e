package de.praeventionskette.referral.consent.request;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.Validity;
import de.praeventionskette.referral.consent.request.Question.Asker;
import de.praeventionskette.referral.consent.request.Question.Recipient;
import de.praeventionskette.referral.consent.text.ConsentText;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.replica.Called;
import de.praeventionskette.referral.replica.KnownOffer;
import de.praeventionskette.referral.replica.Replica;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words what a family is asked, for its telephone and for paper, from what is known of offers and organizations. */
public final class DraftQuestion {
    /** Most recipients that one question names. */
    public static final int MOST_RECIPIENTS = 5;

    private final Replica replica;
    private final Clock clock;

    public DraftQuestion(Replica replica, Clock clock) {
        this.replica = replica;
        this.clock = clock;
    }

    /**
     * Who would get the data.
     *
     * @param unit team that takes the requests; null: the organization names none
     * @param offer title of the offer
     */
    public record Named(String organization, @Nullable String unit, String offer) {}

    /**
     * The question as the family reads it; nothing is kept of it.
     *
     * @throws Invalid an offer is not known, or the day is no good
     */
    public Question draft(AskOnPhone.Wish wish, Actor actor) {
        List<Named> named = checked(wish, today(), actor).stream()
                .map(offer -> new Named(
                        offer.receiver().organization(), offer.receiver().unit(), offer.title()))
                .toList();
        return question(named, wish.purpose(), wish.expiresOn(), actor);
    }

    /**
     * The same about whoever has the data already, whatever has become of the offer.
     *
     * @throws Invalid the day is no good
     */
    public Question draft(Named recipient, ConsentPurpose purpose, LocalDate expiresOn, Actor actor) {
        Fields fields = new Fields();
        Validity.mustLieAhead(fields, expiresOn, today());
        Validity.mustEnd(fields, expiresOn, today());
        fields.done();
        return question(List.of(recipient), purpose, expiresOn, actor);
    }

    private Question question(List<Named> named, ConsentPurpose purpose, LocalDate expiresOn, Actor actor) {
        return new Question(
                actor.region(),
                asker(actor),
                recipients(named),
                purpose,
                expiresOn,
                ConsentText.VERSION,
                clock.instant().plus(ConsentRequest.OPEN));
    }

    private LocalDate today() {
        return LocalDays.of(clock.instant());
    }

    private List<KnownOffer> checked(AskOnPhone.Wish wish, LocalDate today, Actor actor) {
        Fields fields = new Fields();
        Validity.mustLieAhead(fields, wish.expiresOn(), today);
        Validity.mustEnd(fields, wish.expiresOn(), today);
        List<String> asked = fields.some("offer", wish.offers()).stream()
                .limit(MOST_RECIPIENTS + 1L)
                .toList();
        Map<String, KnownOffer> known = replica.offers(asked);
        List<KnownOffer> offers = asked.stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .filter(offer -> offer.region().equals(actor.region()))
                .toList();
        if (offers.size() < wish.offers().stream().distinct().count()) {
            fields.refuse("offer", "offer.unknown");
        }
        if (offers.size() > MOST_RECIPIENTS) {
            fields.refuse("offer", "consent.too-many-recipients", MOST_RECIPIENTS);
        }
        offers.stream()
                .filter(KnownOffer::withdrawn)
                .findFirst()
                .ifPresent(gone -> fields.refuse("offer", "offer.withdrawn"));
        fields.done();
        return offers;
    }

    private Asker asker(Actor actor) {
        String unit = actor.acting().unit();
        Map<String, String> names =
                replica.names(List.of(Called.key(actor.organization(), unit), actor.organization()));
        String name = names.containsKey(actor.organization())
                ? Called.name(actor.organization(), unit, names)
                : actor.acting().displayName();
        return new Asker(actor.organization(), unit, actor.subject(), name);
    }

    private List<Recipient> recipients(List<Named> named) {
        Map<String, String> names = replica.names(named.stream()
                .flatMap(by -> Stream.of(by.organization(), Called.key(by.organization(), by.unit())))
                .distinct()
                .toList());
        return named.stream()
                .map(by -> new Recipient(
                        by.organization(), by.unit(), Called.name(by.organization(), by.unit(), names), by.offer()))
                .toList();
    }
}
