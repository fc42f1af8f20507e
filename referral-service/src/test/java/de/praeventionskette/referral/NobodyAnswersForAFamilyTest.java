package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.Consent.Terms;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.HowGiven;
import de.praeventionskette.referral.consent.request.Answer;
import de.praeventionskette.referral.consent.request.AnswerRequest.Agreed;
import de.praeventionskette.referral.consent.request.AnswerRequest.Page;
import de.praeventionskette.referral.consent.request.AskOnPhone;
import de.praeventionskette.referral.consent.request.ConsentRequest;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.ConsentGiving;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralEvent.ConsentEndsSoon;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** That a family answered on its own telephone is said by its answer and by nobody else, and as it answered. */
class NobodyAnswersForAFamilyTest {
    private static final Set<ConsentScope> TICKED =
            Set.of(ConsentScope.TRANSMISSION, ConsentScope.FEEDBACK, ConsentScope.PATH);

    private final SmallRegion region = new SmallRegion();

    private ConsentGiving claimed(ConsentScope... scopes) {
        ConsentGiving plain = region.consent(Duration.ofDays(100), scopes);
        Terms terms = plain.terms();
        return new ConsentGiving(
                null,
                plain.scopes(),
                new Terms(
                        GivenBy.ONE_PARENT,
                        HowGiven.OWN_PHONE,
                        terms.givenAt(),
                        terms.expiresOn(),
                        terms.textVersion()));
    }

    private ConsentGiving answered(ConsentPurpose purpose, Actor by, String... offers) {
        ConsentRequest asked = region.askingOnPhone.ask(
                new AskOnPhone.Wish(
                        List.of(offers),
                        purpose,
                        LocalDays.of(region.clock.instant()).plusYears(1)),
                key(),
                by);
        region.opening.open(region.requestCodes.of(asked.id()).spoken(), "page", "phone");
        ConsentRequest said = region.answering.answer(
                new Page(asked.id(), "page", "de"), new Agreed(TICKED, GivenBy.SOLE_PARENT, false));
        Answer answer = said.answer().orElseThrow();
        return new ConsentGiving(null, answer.scopes(), said.terms(), answer.releases());
    }

    private static RequestKey key() {
        return new RequestKey(UUID.randomUUID().toString(), "digest");
    }

    private NewReferral wish(ConsentGiving consent) {
        NewReferral plain = region.wish("cafe", null);
        return new NewReferral(plain.family(), plain.wish(), consent, null, NewReferral.Order.NOBODY);
    }

    private ReferralId accepted() {
        ReferralId id = region.submitted("cafe").referral().state().id();
        new AcceptReferral(region.desk).accept(Turn.of(id, Command.plain(), CENTRE));
        return id;
    }

    private Referral stored(ReferralId id) {
        return region.referrals.find(id).orElseThrow().state();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .anySatisfy(each -> assertThat(each.code()).isEqualTo(code)));
    }

    @Test
    void withoutAnAnswerNobodyClaimsOneWhereverConsentIsWrittenDown() {
        String code = "consent.phone-without-request";
        NewReferral wish = wish(claimed());
        refused(code, () -> region.submitting.submit(wish, key(), MIDWIFE));
        refused(code, () -> region.submitting.submit(region.inOrder(wish, 7, "support"), key(), MIDWIFE));
        assertThat(region.referrals.ids()).isEmpty();

        ReferralId id = accepted();
        refused(
                code,
                () -> region.handingOver.handOver(
                        id, new NewReferral.Wish("support", "HEALTH", null), claimed(), key(), CENTRE));
        refused(code, () -> region.giving.give(id, claimed(), Command.plain(), MIDWIFE));
        assertThat(stored(id).consent().terms().how()).isEqualTo(HowGiven.PAPER);

        Fields past = new Fields();
        region.check.past(past, "HEALTH", claimed());
        assertThat(past.violations()).anySatisfy(each -> assertThat(each.code()).isEqualTo(code));
    }

    @Test
    void anAnswerIsGoodForThePurposeOfWhichTheFamilyWasAsked() {
        ReferralId id = accepted();
        NewReferral.Wish next = new NewReferral.Wish("support", "HEALTH", null);
        ConsentGiving first = answered(ConsentPurpose.REFERRAL, CENTRE, "support");
        refused("consent.other-purpose", () -> region.handingOver.handOver(id, next, first, key(), CENTRE));
        NewReferral wish = wish(answered(ConsentPurpose.HAND_OVER, MIDWIFE, "cafe"));
        refused("consent.other-purpose", () -> region.submitting.submit(wish, key(), MIDWIFE));

        ConsentGiving onward = answered(ConsentPurpose.HAND_OVER, CENTRE, "support");
        assertThat(region.handingOver
                        .handOver(id, next, onward, key(), CENTRE)
                        .referral()
                        .state()
                        .consent()
                        .terms()
                        .how())
                .isEqualTo(HowGiven.OWN_PHONE);
    }

    @Test
    void nobodyAddsToAnAnswer() {
        ConsentGiving said = answered(ConsentPurpose.REFERRAL, MIDWIFE, "cafe");
        Terms terms = said.terms();
        Terms longer = new Terms(
                terms.givenBy(),
                terms.how(),
                terms.givenAt(),
                terms.expiresOn().plusDays(1),
                terms.textVersion(),
                terms.language(),
                terms.request());

        for (ConsentGiving more : List.of(
                new ConsentGiving(null, List.of(ConsentScope.values()), terms),
                new ConsentGiving(null, said.scopes(), terms, true),
                new ConsentGiving(null, said.scopes(), longer))) {
            refused("consent.not-answered-so", () -> region.submitting.submit(wish(more), key(), MIDWIFE));
        }
        assertThat(region.submitting
                        .submit(wish(said), key(), MIDWIFE)
                        .referral()
                        .state()
                        .consent()
                        .terms())
                .isEqualTo(terms);
    }

    @Test
    void anAnswerDoesNotBringBackWhatTheFamilyHasTakenBackSince() {
        for (ConsentScope scope : List.of(ConsentScope.PATH, ConsentScope.FEEDBACK)) {
            ReferralId id = region.submitted("cafe").referral().state().id();
            ConsentGiving said = answered(ConsentPurpose.REFERRAL, MIDWIFE, "cafe");
            region.clock.goOn(Duration.ofMinutes(5));
            region.withdrawing.withdraw(id, Set.of(scope), MIDWIFE);

            refused("consent.withdrawn-since", () -> region.giving.give(id, said, Command.plain(), MIDWIFE));

            region.clock.goOn(Duration.ofMinutes(5));
            ConsentGiving again = answered(ConsentPurpose.REFERRAL, MIDWIFE, "cafe");
            region.giving.give(id, again, Command.plain(), MIDWIFE);
            assertThat(stored(id).consent().terms()).isEqualTo(again.terms());
        }
    }

    @Test
    void anAnswerDoesNotBringBackWhatALaterConsentLeftOut() {
        ReferralId id = region.submitted("cafe").referral().state().id();
        ConsentGiving said = answered(ConsentPurpose.REFERRAL, MIDWIFE, "cafe");
        region.clock.goOn(Duration.ofMinutes(5));
        ConsentGiving later = region.consent(Duration.ofDays(9), ConsentScope.TRANSMISSION);
        region.giving.give(id, later, Command.plain(), MIDWIFE);

        refused("consent.said-since", () -> region.giving.give(id, said, Command.plain(), MIDWIFE));

        assertThat(stored(id).consent().includes(ConsentScope.FEEDBACK)).isFalse();
    }

    @Test
    void aWithdrawalThatIsHeardOfLateLeavesWhatTheFamilyHasSaidSince() {
        ReferralId id = region.submitted("cafe").referral().state().id();
        Instant withdrawn = region.clock.instant();
        region.clock.goOn(Duration.ofMinutes(5));
        region.giving.give(id, region.consent(Duration.ofDays(9)), Command.plain(), MIDWIFE);
        Referral after = stored(id);

        region.withdrawing.follow(id, Set.of(ConsentScope.values()), withdrawn);
        assertThat(stored(id).consent()).isEqualTo(after.consent());

        region.withdrawing.follow(id, Set.of(ConsentScope.FEEDBACK), region.clock.instant());
        assertThat(stored(id).consent().allows(ConsentScope.FEEDBACK, LocalDays.of(region.clock.instant())))
                .isFalse();
    }

    @Test
    void aRepeatOfANewConsentBringsNothingBackEither() {
        ReferralId id = region.submitted("cafe").referral().state().id();
        Command once = Command.once(new RequestKey("a-new-consent", "digest"));
        region.giving.give(id, region.consent(Duration.ofDays(9)), once, MIDWIFE);
        region.withdrawing.withdraw(id, Set.of(ConsentScope.values()), MIDWIFE);
        Referral after = stored(id);
        var path = region.paths.find(after.submission().way().path()).orElseThrow();

        region.giving.give(id, region.consent(Duration.ofDays(9)), once, MIDWIFE);

        assertThat(stored(id).consent()).isEqualTo(after.consent());
        assertThat(region.paths
                        .find(after.submission().way().path())
                        .orElseThrow()
                        .parts())
                .isEqualTo(path.parts());
    }

    @Test
    void whatTimeNotesMeanwhileSendsNobodyBackToTheBeginning() {
        ReferralId id = region.submitted("cafe").referral().state().id();
        long seen = region.referrals.find(id).orElseThrow().version();
        region.referrals.change(id, Command.beside(), referral -> List.of(new ConsentEndsSoon(id)));

        region.giving.give(id, region.consent(Duration.ofDays(9)), new Command(seen, null), MIDWIFE);

        assertThat(stored(id).consent().terms().expiresOn())
                .isEqualTo(LocalDays.of(region.clock.instant()).plusDays(9));
    }
}
