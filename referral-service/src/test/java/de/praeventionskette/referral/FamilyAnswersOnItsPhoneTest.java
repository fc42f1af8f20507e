package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.TooMany;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.HowGiven;
import de.praeventionskette.referral.consent.Standing;
import de.praeventionskette.referral.consent.request.AnswerRequest.Agreed;
import de.praeventionskette.referral.consent.request.AnswerRequest.Page;
import de.praeventionskette.referral.consent.request.AskOnPhone;
import de.praeventionskette.referral.consent.request.ConsentRequest;
import de.praeventionskette.referral.consent.request.RequestState;
import de.praeventionskette.referral.consent.text.ConsentText;
import de.praeventionskette.referral.referral.ConsentGiving;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Submitted;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A family opens a question once, answers it once, and nobody gets more out of it than it allowed. */
class FamilyAnswersOnItsPhoneTest {
    private static final Set<ConsentScope> TICKED = Set.of(ConsentScope.TRANSMISSION, ConsentScope.PATH);

    private final SmallRegion region = new SmallRegion();

    private ConsentRequest asked(String... offers) {
        return region.askingOnPhone.ask(
                new AskOnPhone.Wish(
                        List.of(offers),
                        ConsentPurpose.REFERRAL,
                        LocalDays.of(region.clock.instant()).plusYears(1)),
                new RequestKey(UUID.randomUUID().toString(), ""),
                SmallRegion.MIDWIFE);
    }

    private String code(ConsentRequest request) {
        return region.requestCodes.of(request.id()).spoken();
    }

    private Page opened(ConsentRequest request) {
        region.opening.open(code(request), "page", "phone");
        return new Page(request.id(), "page", "tr");
    }

    private ConsentRequest agreed(String... offers) {
        return region.answering.answer(opened(asked(offers)), new Agreed(TICKED, GivenBy.PARENT_OTHER_AGREES, false));
    }

    private NewReferral wish(String offer, ConsentRequest request) {
        NewReferral plain = region.wish(offer, null);
        return new NewReferral(
                plain.family(),
                plain.wish(),
                new ConsentGiving(null, request.answer().orElseThrow().scopes(), request.terms()),
                null,
                NewReferral.Order.NOBODY);
    }

    private Submitted submit(NewReferral wish, String key) {
        return region.submitting.submit(wish, new RequestKey(key, "digest"), SmallRegion.MIDWIFE);
    }

    @Test
    void whatTheFamilyTickedBecomesTheConsentWithVersionLanguageAndTheRequestBehindIt() {
        ConsentRequest request = agreed("cafe");

        var consent = submit(wish("cafe", request), "key").referral().state().consent();

        var today = LocalDays.of(region.clock.instant());
        assertThat(consent.standing(ConsentScope.TRANSMISSION, today)).isEqualTo(Standing.IN_FORCE);
        assertThat(consent.standing(ConsentScope.FEEDBACK, today)).isEqualTo(Standing.NOT_GIVEN);
        assertThat(consent.terms().how()).isEqualTo(HowGiven.OWN_PHONE);
        assertThat(consent.terms().givenBy()).isEqualTo(GivenBy.PARENT_OTHER_AGREES);
        assertThat(consent.terms().textVersion()).isEqualTo(ConsentText.VERSION);
        assertThat(consent.terms().language()).isEqualTo("tr");
        assertThat(consent.terms().request()).isEqualTo(request.id().value());
    }

    @Test
    void anAnswerForOneTeamIsNoneForAnotherOfTheSameOrganization() {
        region.offers.has("guides", "region", "early-help");
        region.offers.has("benefits", "region", "social-service");
        ConsentRequest request = agreed("guides");

        assertThatThrownBy(() -> submit(wish("benefits", request), "other")).isInstanceOf(Invalid.class);
        assertThat(submit(wish("guides", request), "key")
                        .referral()
                        .state()
                        .receiver()
                        .unit())
                .isEqualTo("early-help");
    }

    @Test
    void allOfAnOrderMustHaveBeenNamedToTheFamily() {
        Set<ConsentScope> scopes = Set.of(ConsentScope.TRANSMISSION, ConsentScope.FEEDBACK);
        Agreed agreed = new Agreed(scopes, GivenBy.SOLE_PARENT, false);
        ConsentRequest one = region.answering.answer(opened(asked("cafe")), agreed);
        assertThatThrownBy(() -> submit(region.inOrder(wish("cafe", one), 7, "support"), "one"))
                .isInstanceOf(Invalid.class);

        ConsentRequest both = region.answering.answer(opened(asked("cafe", "support")), agreed);
        assertThat(submit(region.inOrder(wish("cafe", both), 7, "support"), "both")
                        .referral()
                        .state()
                        .progress()
                        .alternatives())
                .isNotNull();
    }

    @Test
    void aCodeOpensOnOnePageOnly() {
        ConsentRequest request = asked("cafe");
        opened(request);

        assertThat(region.opening.open(code(request), "page", "phone").id()).isEqualTo(request.id());
        assertThatThrownBy(() -> region.opening.open(code(request), "another page", "phone"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> region.answering.answer(
                        new Page(request.id(), "another page", "de"), new Agreed(TICKED, GivenBy.GUARDIAN, false)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aCodeEndsAfterHalfAnHourAndSoDoesTheTimeToAnswer() {
        ConsentRequest late = asked("cafe");
        region.clock.goOn(ConsentRequest.OPEN);
        assertThatThrownBy(() -> opened(late)).isInstanceOf(Invalid.class);

        ConsentRequest slow = asked("cafe");
        Page page = opened(slow);
        region.clock.goOn(ConsentRequest.OPEN);
        assertThatThrownBy(() -> region.answering.answer(page, new Agreed(TICKED, GivenBy.GUARDIAN, false)))
                .isInstanceOf(Invalid.class);
        assertThat(region.answers.state(region.answers.look(slow.id(), SmallRegion.MIDWIFE)))
                .isEqualTo(RequestState.OVER);
    }

    @Test
    void theFirstAnswerHoldsAndDecliningIsOne() {
        ConsentRequest request = asked("cafe");
        Page page = opened(request);
        region.answering.answer(page, null);

        ConsentRequest again = region.answering.answer(page, new Agreed(TICKED, GivenBy.GUARDIAN, false));

        assertThat(again.answer().orElseThrow().agrees()).isFalse();
        assertThatThrownBy(() -> region.answers.agreed(request.id(), SmallRegion.MIDWIFE))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.violations().getFirst().code())
                                .isEqualTo("consent.declined"));
    }

    @Test
    void withoutTheTransmissionThereIsNothingToAgreeTo() {
        Page page = opened(asked("cafe"));

        assertThatThrownBy(() ->
                        region.answering.answer(page, new Agreed(Set.of(ConsentScope.PATH), GivenBy.GUARDIAN, false)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anAnswerIsGoodForOneReferralAndARepeatOfItIsTheSame() {
        ConsentRequest request = agreed("cafe", "support");

        Submitted first = submit(wish("cafe", request), "key");

        assertThat(submit(wish("cafe", request), "key").referral().id())
                .isEqualTo(first.referral().id());
        assertThatThrownBy(() -> submit(wish("support", request), "another key"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anAnswerIsGoodOnlyForTheRecipientsThatItNamed() {
        ConsentRequest request = agreed("cafe");

        assertThatThrownBy(() -> submit(wish("support", request), "key")).isInstanceOf(Invalid.class);
        assertThat(region.referrals.newest("03241", List.of("SENT midwife"), null, 10))
                .isEmpty();
        assertThat(submit(wish("cafe", request), "key")
                        .referral()
                        .state()
                        .receiver()
                        .organization())
                .isEqualTo("centre");
    }

    @Test
    void afterAWithdrawalTheSameAnswerDoesNotGiveConsentAgain() {
        Submitted sent = region.submitted("cafe");
        ReferralId id = new ReferralId(sent.referral().id());
        ConsentRequest request = agreed("cafe");
        ConsentGiving answered =
                new ConsentGiving(null, request.answer().orElseThrow().scopes(), request.terms());
        long seen = region.viewing.view(id, SmallRegion.MIDWIFE).referral().version();
        region.giving.give(id, answered, new Command(seen, null), SmallRegion.MIDWIFE);
        region.withdrawing.withdraw(id, Set.of(ConsentScope.FEEDBACK, ConsentScope.TRANSMISSION), SmallRegion.MIDWIFE);

        long after = region.viewing.view(id, SmallRegion.MIDWIFE).referral().version();
        assertThatThrownBy(() -> region.giving.give(id, answered, new Command(after, null), SmallRegion.MIDWIFE))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void onlyWhoAskedReadsTheAnswerAndUsesIt() {
        ConsentRequest request = agreed("cafe");
        Actor colleague =
                new Actor("a-colleague", "Colleague", SmallRegion.MIDWIFE.acting(), SmallRegion.MIDWIFE.memberships());

        for (Actor other : List.of(colleague, SmallRegion.CENTRE, SmallRegion.EARLY)) {
            assertThatThrownBy(() -> region.answers.look(request.id(), other)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> region.answers.agreed(request.id(), other)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> region.submitting.submit(wish("cafe", request), new RequestKey("k", ""), other))
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void nobodyTriesCodesOut() {
        for (int wrong = 0; wrong < 20; wrong++) {
            assertThatThrownBy(() -> region.opening.open("000 000 000", "page", "guesser"))
                    .isInstanceOf(Invalid.class);
        }
        ConsentRequest request = asked("cafe");

        assertThatThrownBy(() -> region.opening.open(code(request), "page", "guesser"))
                .isInstanceOf(TooMany.class);
        assertThat(region.opening.open(code(request), "page", "somebody else").id())
                .isEqualTo(request.id());
    }

    @Test
    void whatWasNeverAnsweredOrUsedIsRemoved() {
        ConsentRequest never = asked("cafe");
        ConsentRequest unused = agreed("cafe");
        ConsentRequest used = agreed("cafe");
        submit(wish("cafe", used), "key");

        region.clock.goOn(Duration.ofHours(25));
        region.requests.remove(region.clock.instant());

        assertThat(region.requests.find(never.id())).isEmpty();
        assertThat(region.requests.find(unused.id())).isEmpty();
        assertThat(region.requests.find(used.id())).isPresent();
    }

    @Test
    void aCodeIsReadInTheDigitsOfEveryScript() {
        ConsentRequest request = asked("cafe");
        StringBuilder arabic = new StringBuilder();
        code(request).chars().forEach(each -> arabic.append(each == ' ' ? '-' : (char) ('٠' + each - '0')));

        assertThat(region.opening.open(arabic.toString(), "page", "phone").id()).isEqualTo(request.id());
    }
}
