package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.EARLY;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.CapacityBand;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.child.Identity;
import de.praeventionskette.referral.child.Identity.FamilyContact;
import de.praeventionskette.referral.consent.Consent.Terms;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.HowGiven;
import de.praeventionskette.referral.consent.NoConsent;
import de.praeventionskette.referral.consent.request.DraftQuestion;
import de.praeventionskette.referral.consent.request.Question;
import de.praeventionskette.referral.notice.KeptLetters;
import de.praeventionskette.referral.notice.Mailbox;
import de.praeventionskette.referral.notice.Mailbox.Standing;
import de.praeventionskette.referral.notice.NoFigures;
import de.praeventionskette.referral.notice.NoticeKind;
import de.praeventionskette.referral.notice.NoticeSecrets;
import de.praeventionskette.referral.notice.SendLetters;
import de.praeventionskette.referral.notice.SwitchNotices;
import de.praeventionskette.referral.notice.TellSubscribers;
import de.praeventionskette.referral.notice.reaction.TellWhatHappened;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.AskAnew;
import de.praeventionskette.referral.referral.ConsentGiving;
import de.praeventionskette.referral.referral.FamilyWish;
import de.praeventionskette.referral.referral.FindReferral;
import de.praeventionskette.referral.referral.LetTimePass;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.secret.KeyedHash;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who asks a family anew, about what, and until when nobody need to. From the 2nd of March 2026 on. */
class FamilyIsAskedAnewTest {
    private final SmallRegion region = new SmallRegion();
    private final AskAnew asking = new AskAnew(
            new FindReferral(region.desk), new DraftQuestion(region.offers, region.clock), region.askingOnPhone);

    private LocalDate today() {
        return LocalDays.of(region.clock.instant());
    }

    private ReferralId sent() {
        return region.submitted("cafe").referral().state().id();
    }

    private ConsentGiving by(GivenBy giver) {
        ConsentGiving plain = region.consent(Duration.ofDays(100));
        Terms terms = new Terms(giver, HowGiven.PAPER, region.clock.instant(), today().plusDays(100), "v1");
        return new ConsentGiving(null, plain.scopes(), terms);
    }

    private void give(ReferralId id, ConsentGiving consent, Actor by) {
        region.giving.give(id, consent, Command.plain(), by);
    }

    private ReferralId own() {
        Terms terms =
                new Terms(GivenBy.SOLE_PARENT, HowGiven.OWN_PHONE, region.clock.instant(), today().plusMonths(6), "v1");
        return region.askedByFamily("cafe", "centre", FamilyWish.CALL_BACK, terms);
    }

    @Test
    void afterItsEndOnlyANewConsentLetsTheRecipientReadAgain() {
        ReferralId id = sent();
        region.clock.goOn(Duration.ofDays(370));
        assertThatThrownBy(() -> region.viewing.view(id, CENTRE)).isInstanceOf(NoConsent.class);

        give(id, by(GivenBy.SOLE_PARENT), MIDWIFE);

        assertThat(region.viewing.view(id, CENTRE).insight().course()).isTrue();
    }

    @Test
    void theFamilyIsAskedAboutWhoeverHasTheDataWhateverHasBecomeOfTheOffer() {
        ReferralId id = sent();
        region.offers.put("cafe", "somebody-else", null, true, CapacityBand.NONE);

        Question question = asking.draft(id, today().plusDays(100), MIDWIFE);

        assertThat(question.recipients()).singleElement().satisfies(recipient -> {
            assertThat(recipient.organization()).isEqualTo("centre");
            assertThat(recipient.offer()).isEqualTo("Offer cafe");
        });
        assertThat(question.purpose()).isEqualTo(ConsentPurpose.REFERRAL);
        for (LocalDate bad : List.of(today().minusDays(1), today().plusYears(6))) {
            assertThatThrownBy(() -> asking.draft(id, bad, MIDWIFE)).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void whatWasHandedOnIsAskedForAsSuch() {
        ReferralId id = sent();
        new AcceptReferral(region.desk).accept(Turn.of(id, Command.plain(), CENTRE));
        ReferralId next = region.handingOver
                .handOver(
                        id,
                        new NewReferral.Wish("support", "HEALTH", null),
                        region.consent(Duration.ofDays(9)),
                        new RequestKey("next", "digest"),
                        CENTRE)
                .referral()
                .state()
                .id();

        assertThat(asking.draft(next, today().plusDays(100), CENTRE).purpose()).isEqualTo(ConsentPurpose.HAND_OVER);
        assertThatThrownBy(() -> asking.draft(next, today().plusDays(100), EARLY))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> asking.draft(next, today().plusDays(100), MIDWIFE))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whereTheFamilyAskedItselfTheReceiverAsksAnewWhileItMayRead() {
        ReferralId id = own();
        assertThat(asking.draft(id, today().plusDays(100), CENTRE).recipients()).hasSize(1);
        give(id, by(GivenBy.SOLE_PARENT), CENTRE);
        for (Actor other : List.of(MIDWIFE, EARLY)) {
            assertThatThrownBy(() -> asking.draft(id, today().plusDays(100), other))
                    .isInstanceOf(NotFound.class);
        }

        region.withdrawing.withdraw(id, Set.of(ConsentScope.TRANSMISSION), CENTRE);
        assertThatThrownBy(() -> asking.draft(id, today().plusDays(100), CENTRE))
                .isInstanceOf(NoConsent.class);
    }

    @Test
    void whoMayConsentFollowsTheChildsBirthOnceItIsClear() {
        NewReferral plain = region.wish("cafe", null);
        Identity unborn =
                new Identity(null, "Anders", null, today().plusMonths(4), new FamilyContact("Sorge", "0123", "de"));
        ReferralId id = region.submit(
                        new NewReferral(
                                new NewReferral.Family(unborn, "03241005"),
                                plain.wish(),
                                by(GivenBy.MOTHER_BEFORE_BIRTH),
                                null,
                                NewReferral.Order.NOBODY),
                        MIDWIFE)
                .referral()
                .state()
                .id();

        assertThatThrownBy(() -> give(id, by(GivenBy.SOLE_PARENT), MIDWIFE)).isInstanceOf(Invalid.class);
        give(id, by(GivenBy.MOTHER_BEFORE_BIRTH), MIDWIFE);
        region.clock.goOn(Duration.ofDays(122));
        give(id, by(GivenBy.MOTHER_BEFORE_BIRTH), MIDWIFE);
        give(id, by(GivenBy.SOLE_PARENT), MIDWIFE);
        region.clock.goOn(Duration.ofDays(62));
        assertThatThrownBy(() -> give(id, by(GivenBy.MOTHER_BEFORE_BIRTH), MIDWIFE))
                .isInstanceOf(Invalid.class);
        give(id, by(GivenBy.SOLE_PARENT), MIDWIFE);
    }

    @Test
    void twoWeeksBeforeTheEndWhoeverSpeaksForTheFamilyIsReminded() {
        InMemorySubscriptions subscriptions = new InMemorySubscriptions(region.clock);
        NoticeSecrets secrets = new NoticeSecrets(new KeyedHash(region.master.derive("notices")));
        KeptLetters letters = new KeptLetters();
        TellSubscribers subscribers = new TellSubscribers(subscriptions, secrets, () -> {});
        region.besides(new TellWhatHappened(subscribers, region.gate, changed -> {}));
        new SwitchNotices(subscriptions, secrets, letters, region.clock)
                .on(new Mailbox("centre@sample.example", "de", Standing.PROVEN), Set.of(NoticeKind.CONSENT), CENTRE);
        ReferralId own = own();
        LocalDate last = region.referrals
                .find(own)
                .orElseThrow()
                .state()
                .consent()
                .terms()
                .expiresOn();
        SendLetters sending = new SendLetters(subscriptions, secrets, letters, new NoFigures(), region.clock);

        region.clock.set(LocalDays.morning(last.minusDays(14)).minusSeconds(1));
        goOn(sending);
        assertThat(letters.all()).isEmpty();
        region.clock.goOn(Duration.ofSeconds(1));
        goOn(sending);

        assertThat(letters.all()).hasSize(1);
    }

    private void goOn(SendLetters sending) {
        new LetTimePass(region.referrals, region.clock).pass(100);
        region.settle();
        sending.send(100);
    }
}
