package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.EARLY;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.notice.KeptLetters;
import de.praeventionskette.referral.notice.Letter;
import de.praeventionskette.referral.notice.Mailbox;
import de.praeventionskette.referral.notice.Mailbox.Standing;
import de.praeventionskette.referral.notice.NoteSeen;
import de.praeventionskette.referral.notice.NoticeKind;
import de.praeventionskette.referral.notice.NoticeSecrets;
import de.praeventionskette.referral.notice.SendLetters;
import de.praeventionskette.referral.notice.SwitchNotices;
import de.praeventionskette.referral.notice.TellSubscribers;
import de.praeventionskette.referral.notice.reaction.TellWhatHappened;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.LetTimePass;
import de.praeventionskette.referral.referral.Listing;
import de.praeventionskette.referral.referral.Listing.Side;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.StartHelp;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.secret.KeyedHash;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Timelines: who gets a letter when, on Monday the 2nd of March 2026, ten o'clock, and the weeks after. */
class PeopleAreToldInTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration HOUR = Duration.ofHours(1);

    private final SmallRegion region = new SmallRegion();
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions(region.clock);
    private final NoticeSecrets secrets = new NoticeSecrets(new KeyedHash(region.master.derive("notices")));
    private final KeptLetters letters = new KeptLetters();
    private final SwitchNotices notices = new SwitchNotices(subscriptions, secrets, letters, region.clock);
    private final NoteSeen seen = new NoteSeen(subscriptions, secrets, region.clock);
    private final TellWhatHappened telling =
            new TellWhatHappened(new TellSubscribers(subscriptions, secrets, () -> {}), region.gate, changed -> {});
    private final List<String> told = new ArrayList<>();
    private int noted;
    private int away;

    PeopleAreToldInTimeTest() {
        region.besides(telling);
    }

    private SendLetters sender() {
        return new SendLetters(subscriptions, secrets, letters, new Figures(), region.clock);
    }

    private final class Figures implements SendLetters.Figures {
        @Override
        public void sent() {}

        @Override
        public void failed() {
            away++;
        }

        @Override
        public void refused() {}
    }

    private void on(Actor actor, NoticeKind... kinds) {
        Set<NoticeKind> chosen = kinds.length == 0 ? EnumSet.copyOf(NoticeKind.of(actor)) : Set.of(kinds);
        notices.on(new Mailbox(actor.organization() + "@sample.example", "de", Standing.PROVEN), chosen, actor);
    }

    /** What two instances do all the time. */
    private void work() {
        for (int instance = 0; instance < 2; instance++) {
            new LetTimePass(region.referrals, region.clock).pass(100);
            region.settle();
            sender().send(100);
        }
        List<Letter> all = letters.all();
        LocalDateTime local = LocalDateTime.ofInstant(region.clock.instant(), BERLIN);
        all.subList(noted, all.size()).stream()
                .map(letter -> local + " " + letter.address().replaceFirst("@.*", ""))
                .sorted()
                .forEach(told::add);
        noted = all.size();
    }

    private void hours(long hours) {
        for (long hour = 0; hour < hours; hour++) {
            region.clock.goOn(HOUR);
            work();
        }
    }

    private void days(long days) {
        hours(days * 24);
    }

    private ReferralId sent(ConsentScope... scopes) {
        ReferralId id = region.submitted("cafe", scopes).referral().state().id();
        work();
        return id;
    }

    @Test
    void aRequestThatNobodyAnswersIsToldAtOnceRemindedAfterAWeekAndOverdueAfterTwo() {
        on(CENTRE);
        on(MIDWIFE);
        ReferralId id = sent();
        days(30);

        assertThat(told)
                .containsExactly(
                        "2026-03-02T10:00 centre",
                        "2026-03-09T07:00 centre",
                        "2026-03-17T07:00 centre",
                        "2026-03-17T07:00 midwife");

        new AcceptReferral(region.desk).accept(Turn.of(id, Command.plain(), CENTRE));
        work();
        days(60);
        assertThat(told.subList(4, told.size()))
                .containsExactly(
                        "2026-04-01T11:00 midwife",
                        "2026-04-22T07:00 centre",
                        "2026-04-30T07:00 centre",
                        "2026-04-30T07:00 midwife");
    }

    @Test
    void theMorningStaysTheMorningWhenClocksAreTurned() {
        on(CENTRE, NoticeKind.REMINDER, NoticeKind.OVERDUE);
        region.clock.set(Instant.parse("2026-03-14T09:00:00Z"));
        sent();
        days(20);

        assertThat(told).containsExactly("2026-03-21T07:00 centre", "2026-03-29T07:00 centre");
    }

    @Test
    void aDayWithoutAnyInstanceMakesALetterLateButNotTwo() {
        on(CENTRE, NoticeKind.REMINDER, NoticeKind.OVERDUE);
        sent();
        days(13);
        region.clock.goOn(Duration.ofDays(2));
        work();
        days(10);

        assertThat(told).containsExactly("2026-03-09T07:00 centre", "2026-03-17T10:00 centre");
    }

    @Test
    void afterAMonthWithoutAnyInstanceOnlyWhatIsStrongerIsTold() {
        on(CENTRE, NoticeKind.REMINDER);
        sent();
        region.clock.goOn(Duration.ofDays(30));
        work();
        days(2);

        assertThat(told).isEmpty();
    }

    @Test
    void manyThingsWithinAnHourAreTwoLettersThatTellAll() {
        on(CENTRE);
        for (int number = 0; number < 9; number++) {
            sent();
            region.clock.goOn(Duration.ofMinutes(5));
        }
        hours(6);

        assertThat(told).hasSize(2).first().isEqualTo("2026-03-02T10:00 centre");
        assertThat(letters.all()).extracting(Letter::id).doesNotHaveDuplicates();
    }

    @Test
    void whatIsFollowedTwiceIsToldOnce() {
        on(CENTRE);
        region.besides(happened -> {
            telling.follow(happened);
            sender().send(10);
            return telling.follow(happened);
        });
        sent();
        hours(5);

        assertThat(letters.all()).hasSize(1);
    }

    @Test
    void whoDidItNeedsNoLetterAndWithoutFeedbackTheSenderHearsNothing() {
        on(MIDWIFE);
        on(CENTRE);
        ReferralId silent = sent(ConsentScope.TRANSMISSION, ConsentScope.PATH);
        new AcceptReferral(region.desk).accept(Turn.of(silent, Command.plain(), CENTRE));
        days(60);

        assertThat(told).isNotEmpty().allSatisfy(each -> assertThat(each).endsWith("centre"));
    }

    @Test
    void theSenderHearsTwoWeeksBeforeAConsentEndsAndThenItIsOnNoListOfTheReceiver() {
        on(MIDWIFE, NoticeKind.CONSENT);
        NewReferral wish = region.wish("cafe", null);
        ReferralId id = region.submit(
                        new NewReferral(
                                wish.family(),
                                wish.wish(),
                                region.consent(Duration.ofDays(20)),
                                wish.pathCode(),
                                NewReferral.Order.NOBODY),
                        MIDWIFE)
                .referral()
                .state()
                .id();
        new AcceptReferral(region.desk).accept(Turn.of(id, Command.plain(), CENTRE));
        new StartHelp(region.desk).start(Turn.of(id, Command.plain(), CENTRE));
        days(20);
        List<String> received = Listing.keysFor(CENTRE, Side.RECEIVED, null);
        assertThat(told).containsExactly("2026-03-08T07:00 midwife");
        assertThat(region.referrals.newest("03241", received, null, 9)).hasSize(1);

        days(1);
        assertThat(region.referrals.newest("03241", received, null, 9)).isEmpty();
        days(30);
        assertThat(told).hasSize(1);
    }

    @Test
    void whoIsOnNoSideOrChoseAnotherKindIsToldNothing() {
        on(EARLY);
        on(CENTRE, NoticeKind.ANSWER);
        sent();

        assertThat(told).isEmpty();
    }

    @Test
    void aMailServerThatIsAwayIsAskedLessAndLessUntilItTakesTheLetter() {
        on(CENTRE);
        letters.away(true);
        sent();
        for (int minute = 0; minute < 24 * 60; minute++) {
            region.clock.goOn(Duration.ofMinutes(1));
            work();
        }
        assertThat(away).isBetween(20, 40);
        assertThat(told).isEmpty();

        letters.away(false);
        hours(3);
        assertThat(told).hasSize(1);
    }

    @Test
    void aMailboxThatTakesNothingGetsNothingMore() {
        on(CENTRE);
        letters.refusing(true);
        sent();
        letters.refusing(false);
        sent();
        days(3);

        assertThat(told).isEmpty();
        assertThat(notices.of(CENTRE).mailbox().orElseThrow().standing()).isEqualTo(Standing.REFUSED);
    }

    @Test
    void whoIsNotSeenForSixtyDaysIsToldNoLongerAndTheAddressIsForgotten() {
        on(CENTRE);
        days(59);
        seen.seen(CENTRE);
        days(60);
        assertThat(seen.endUnseen(10)).isZero();
        days(1);

        assertThat(seen.endUnseen(10)).isEqualTo(1);
        assertThat(notices.of(CENTRE).mailbox()).isEmpty();
        sent();
        assertThat(told).isEmpty();
    }
}
