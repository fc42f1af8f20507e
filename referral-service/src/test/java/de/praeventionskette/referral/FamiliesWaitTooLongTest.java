package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.contracts.vocabulary.WaitBand;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.Membership;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.escalation.Band;
import de.praeventionskette.referral.escalation.FreezeLateFigures;
import de.praeventionskette.referral.escalation.LateFigures.Town;
import de.praeventionskette.referral.escalation.ReadLateFigures;
import de.praeventionskette.referral.escalation.TellOfLateness;
import de.praeventionskette.referral.notice.KeptLetters;
import de.praeventionskette.referral.notice.Letter;
import de.praeventionskette.referral.notice.Mailbox;
import de.praeventionskette.referral.notice.Mailbox.Standing;
import de.praeventionskette.referral.notice.NoFigures;
import de.praeventionskette.referral.notice.NoteSeen;
import de.praeventionskette.referral.notice.NoticeKind;
import de.praeventionskette.referral.notice.NoticeSecrets;
import de.praeventionskette.referral.notice.SendLetters;
import de.praeventionskette.referral.notice.SwitchNotices;
import de.praeventionskette.referral.notice.TellSubscribers;
import de.praeventionskette.referral.referral.LetTimePass;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.replica.Directory;
import de.praeventionskette.referral.secret.KeyedHash;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From Monday, the 2nd of March 2026 on nobody answers five families; the coordinator hears of it in numbers. */
class FamiliesWaitTooLongTest {
    private static final Town NOTHING = new Town("03241005", Band.UNDER_5, Band.UNDER_5, Band.UNDER_5);
    private static final Actor COORDINATOR = actor(Role.COORDINATOR, "03241005");

    private final SmallRegion region = new SmallRegion();
    private final InMemoryLateFigures figures = new InMemoryLateFigures();
    private final FreezeLateFigures freezing =
            new FreezeLateFigures(region.referrals, new Towns(), figures, region.clock);
    private final ReadLateFigures reading = new ReadLateFigures(figures, freezing);

    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions(region.clock);
    private final NoticeSecrets secrets = new NoticeSecrets(new KeyedHash(region.master.derive("notices")));
    private final KeptLetters letters = new KeptLetters();

    private static Actor actor(Role role, String municipality) {
        Membership acting =
                new Membership("town", "town", "town", null, null, Set.of(role), Set.of(municipality), "03241");
        return new Actor("person", "Person", acting, List.of(acting));
    }

    private List<Town> seenBy(Actor actor) {
        new LetTimePass(region.referrals, region.clock).pass(100);
        region.settle();
        freezing.freeze();
        return reading.read(actor).orElseThrow().towns();
    }

    private List<ReferralId> families(int number) {
        return java.util.stream.IntStream.range(0, number)
                .mapToObj(each -> region.submitted("cafe").referral().state().id())
                .toList();
    }

    private void days(int days) {
        region.clock.goOn(Duration.ofDays(days));
    }

    @Test
    void fiveFamiliesMoveThroughTheClassesMondayByMonday() {
        families(5);
        days(14);
        assertThat(seenBy(COORDINATOR)).as("still in time").containsExactly(NOTHING);
        days(7);
        assertThat(seenBy(COORDINATOR)).containsExactly(new Town("03241005", Band.FROM_5, Band.UNDER_5, Band.UNDER_5));
        days(7);
        assertThat(seenBy(COORDINATOR))
                .as("day 28")
                .containsExactly(new Town("03241005", Band.UNDER_5, Band.FROM_5, Band.UNDER_5));
        days(21);
        assertThat(seenBy(COORDINATOR)).containsExactly(new Town("03241005", Band.UNDER_5, Band.UNDER_5, Band.FROM_5));
    }

    @Test
    void fourFamiliesAreNobodyAndWithinAWeekNothingMoves() {
        families(4);
        days(21);
        assertThat(seenBy(COORDINATOR)).containsExactly(NOTHING);

        region.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
        families(1);
        days(21);
        assertThat(seenBy(COORDINATOR)).as("frozen").containsExactly(NOTHING);
        days(6);
        assertThat(seenBy(COORDINATOR)).as("Sunday").containsExactly(NOTHING);
        days(1);
        assertThat(seenBy(COORDINATOR)).as("Monday").doesNotContain(NOTHING);
    }

    @Test
    void whoseConsentIsWithdrawnOrOverIsNotCounted() {
        List<ReferralId> families = families(4);
        NewReferral wish = region.wish("cafe", null);
        region.submit(
                new NewReferral(
                        wish.family(),
                        wish.wish(),
                        region.consent(Duration.ofDays(15)),
                        wish.pathCode(),
                        NewReferral.Order.NOBODY),
                MIDWIFE);
        region.submitted("cafe");
        region.withdrawing.withdraw(families.getFirst(), Set.of(ConsentScope.TRANSMISSION), MIDWIFE);
        days(21);

        assertThat(seenBy(COORDINATOR)).containsExactly(NOTHING);
    }

    @Test
    void aCoordinatorSeesTheOwnMunicipalityAndAPlannerAll() {
        assertThat(seenBy(actor(Role.COORDINATOR, "03241015")))
                .extracting(Town::ags)
                .containsExactly("03241015");
        assertThat(seenBy(actor(Role.PLANNER, "03241005")))
                .extracting(Town::ags)
                .containsExactly("03241005", "03241015");
    }

    @Test
    void whoLooksAfterTheMunicipalityGetsOneMailForEachWeekInWhichItIsSo() {
        told(COORDINATOR, "garbsen");
        told(actor(Role.PLANNER, "03241"), "region");
        told(actor(Role.COORDINATOR, "03241015"), "seelze");
        told(actor(Role.COORDINATOR, "16072"), "elsewhere");
        families(5);
        days(14);
        assertThat(mailTo()).as("still in time").isEmpty();
        days(7);
        assertThat(mailTo()).containsExactlyInAnyOrder("garbsen late", "region late");
        days(6);
        assertThat(mailTo()).as("the same week").hasSize(2);
        days(1);
        assertThat(mailTo()).as("the week after").hasSize(4);
    }

    @Test
    void whatIsTooFewToBeShownIsTooFewToBeTold() {
        told(COORDINATOR, "garbsen");
        families(4);
        days(21);

        assertThat(mailTo()).isEmpty();
    }

    @Test
    void whoseRoleHasChangedIsToldNoLongerAndTheAddressIsForgotten() {
        told(COORDINATOR, "garbsen");
        new NoteSeen(subscriptions, secrets, region.clock).seen(named("garbsen", actor(Role.PROVIDER, "03241005")));
        families(5);
        days(21);

        assertThat(mailTo()).isEmpty();
        assertThat(subscriptions
                        .find(secrets.idOf("garbsen"))
                        .orElseThrow()
                        .state()
                        .mailbox())
                .isEmpty();
    }

    @Test
    void aLetterOfTheSameMorningBeforeItWasCountedDoesNotSwallowIt() {
        told(COORDINATOR, "garbsen");
        families(5);
        region.clock.set(Instant.parse("2026-03-23T06:02:00Z"));
        new TellSubscribers(subscriptions, secrets, () -> {})
                .tell(List.of("03241005"), NoticeKind.LATE, region.clock.instant());
        new SendLetters(subscriptions, secrets, letters, new NoFigures(), region.clock).send(100);
        region.clock.goOn(Duration.ofMinutes(3));
        assertThat(mailTo()).as("not yet: an hour lies between two").hasSize(1);
        region.clock.goOn(Duration.ofHours(1));

        assertThat(mailTo()).containsExactly("garbsen late", "garbsen late");
    }

    private static Actor named(String name, Actor actor) {
        return new Actor(name, name, actor.acting(), List.of(actor.acting()));
    }

    private void told(Actor actor, String name) {
        new SwitchNotices(subscriptions, secrets, letters, region.clock)
                .on(new Mailbox(name, "de", Standing.PROVEN), Set.of(NoticeKind.LATE), named(name, actor));
    }

    /** To whom letters went until now, each with where it leads, after everything has run three times. */
    private List<String> mailTo() {
        seenBy(COORDINATOR);
        for (int round = 1; round <= 3; round++) {
            new TellOfLateness(new Towns(), figures, freezing, new TellSubscribers(subscriptions, secrets, () -> {}))
                    .tell();
            new SendLetters(subscriptions, secrets, letters, new NoFigures(), region.clock).send(100);
        }
        return letters.all().stream()
                .map(letter -> letter.address() + (letter.pages().equals(Set.of(Letter.Page.LATE)) ? " late" : ""))
                .toList();
    }

    @Test
    void beforeMondayMorningTheWeekBeforeIsShown() {
        region.clock.set(Instant.parse("2026-03-09T05:59:59Z"));
        assertThat(freezing.monday()).isEqualTo(LocalDate.of(2026, 3, 2));
        region.clock.set(Instant.parse("2026-03-09T06:00:00Z"));
        assertThat(freezing.monday()).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    /** Two municipalities. */
    private static final class Towns implements Directory {
        @Override
        public Contact contact(String offer) {
            return new Contact(null, null, null);
        }

        @Override
        public Optional<WaitBand> waitSoFar(String offer) {
            return Optional.empty();
        }

        @Override
        public List<String> regions() {
            return List.of("03241");
        }

        @Override
        public List<Town> municipalities(String region) {
            return List.of(new Town("03241005", "Garbsen"), new Town("03241015", "Seelze"));
        }

        @Override
        public List<Shown> offers(String region) {
            return List.of();
        }

        @Override
        public List<Team> teams(String organization) {
            return List.of();
        }

        @Override
        public Optional<Shown> offer(String id) {
            return Optional.empty();
        }
    }
}
