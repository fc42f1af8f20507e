package de.praeventionskette.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.AggregateStore;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.child.SealedText;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.Consent.Terms;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.HowGiven;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.referral.Alternatives.Alternative;
import de.praeventionskette.referral.referral.HistoryEntry.By;
import de.praeventionskette.referral.referral.HistoryEntry.Mark;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of referrals promises. */
interface ReferralsContract {
    Instant START = Instant.parse("2026-03-02T09:00:00Z");
    By RECEIVER = new By(Side.RECEIVER, "someone");

    private static Mark at(Instant at) {
        return new Mark(RECEIVER, at, null, Due.USUAL);
    }

    Actor SENDER = SmallRegion.actor("sender", "team");
    Actor HELPER = SmallRegion.actor("helper", null);

    Referrals referrals();

    private Referral put(Instant at) {
        ReferralId id = new ReferralId(UUID.randomUUID().toString());
        Submission submission = new Submission(
                "03241",
                new Submission.Sides(new Party("sender", "team"), new Party("helper", "house")),
                new Submission.Offered("offer", "Offer", FieldOfAction.HEALTH, PreventionLevel.PRIMARY),
                new Submission.About(new ChildId("child"), 7, "03241005"),
                new Submission.Way(new PathId("path"), null, null),
                new Submission.Need("HEALTH", new SealedText("sealed"), null),
                at);
        Consent consent = Consent.given(
                "helper",
                ConsentPurpose.REFERRAL,
                new Terms(GivenBy.GUARDIAN, HowGiven.PAPER, at, LocalDate.of(2027, 1, 1), "v1"),
                Set.of(ConsentScope.TRANSMISSION, ConsentScope.FEEDBACK));
        Referral referral = Referral.submit(
                id, submission, Allowed.only(consent), new Mark(new By(Side.SENDER, "someone"), at, null, Due.USUAL));
        return referrals()
                .create(referral, List.of(new ReferralEvent.ReferralSubmitted(id)), Command.plain())
                .state();
    }

    private static List<String> ids(List<Loaded<Referral>> found) {
        return found.stream().map(Loaded::id).toList();
    }

    @Test
    default void whatIsStoredComesBackAsItWas() {
        Referral referral = put(START);
        referrals().change(referral.id(), Command.plain(), each -> each.accept(at(START.plusSeconds(1))));
        referrals()
                .change(
                        referral.id(),
                        Command.plain(),
                        each -> each.hold(
                                new Grounds(Reason.OTHER, new SealedText("x"), null), at(START.plusSeconds(2))));
        Loaded<Referral> found = referrals().find(referral.id()).orElseThrow();

        assertThat(found.version()).isEqualTo(3);
        assertThat(found.state().submission()).isEqualTo(referral.submission());
        assertThat(found.state().consent()).isEqualTo(referral.consent());
        assertThat(found.state().state())
                .isEqualTo(new ReferralState.OnHold(
                        new Grounds(Reason.OTHER, new SealedText("x"), null), false, START.plusSeconds(2)));
        assertThat(found.state().history())
                .extracting(HistoryEntry::status)
                .containsExactly(ReferralStatus.REQUESTED, ReferralStatus.ACCEPTED, ReferralStatus.ON_HOLD);
    }

    @Test
    default void whoIsSilentForAsLongAsTheFamilyWaitsIsFoundOnceAndTheOrderIsKept() {
        Referral waits = put(START);
        Alternatives order = new Alternatives(List.of(new Alternative("next", waits.consent(), null)), 7, null);
        ReferralId id = new ReferralId(UUID.randomUUID().toString());
        Mark mark = at(START);
        referrals()
                .create(
                        Referral.submit(
                                id, waits.submission(), new Allowed(waits.consent(), null, order, null, null), mark),
                        List.of(new ReferralEvent.ReferralSubmitted(id)),
                        Command.plain());
        Instant later = START.plus(Duration.ofDays(9));

        assertThat(referrals().silent(START.plus(Duration.ofDays(7)), 1000)).doesNotContain(id);
        assertThat(referrals().silent(later, 1000)).contains(id).doesNotContain(waits.id());
        referrals().change(id, Command.plain(), each -> each.silent(at(later)));
        assertThat(referrals().silent(later.plusSeconds(1), 1000)).doesNotContain(id);
        assertThat(referrals().find(id).orElseThrow().state().progress().alternatives())
                .isEqualTo(order);
    }

    @Test
    default void aStaleVersionChangesNothing() {
        Referral referral = put(START);
        referrals().change(referral.id(), new Command(1L, null), each -> each.accept(at(START)));

        assertThatThrownBy(
                        () -> referrals().change(referral.id(), new Command(1L, null), each -> each.start(at(START))))
                .isInstanceOf(AggregateStore.StaleVersion.class);
    }

    @Test
    default void severalAreFoundAtOnceAndWhoIsNotThereIsMissing() {
        Referral one = put(START);
        Referral other = put(START);
        put(START);

        assertThat(ids(referrals().findAll(List.of(one.id(), new ReferralId("unknown"), other.id()))))
                .containsExactlyInAnyOrder(one.id().value(), other.id().value());
        assertThat(referrals().findAll(List.of())).isEmpty();
    }

    @Test
    default void ofAListOnlyWhatWasChosenIsFoundAndNothingOfAnotherList() {
        Referral one = put(START);
        Referral other = put(START);
        put(START);
        List<ReferralId> chosen = List.of(one.id(), other.id(), new ReferralId("unknown"));
        List<String> keys = Listing.keysFor(SENDER, Listing.Side.SENT, null);

        assertThat(ids(referrals().chosen("03241", keys, chosen)))
                .containsExactlyInAnyOrder(one.id().value(), other.id().value());
        assertThat(referrals().chosen("16072", keys, chosen)).isEmpty();
        assertThat(referrals().chosen("03241", Listing.keysFor(SENDER, Listing.Side.RECEIVED, null), chosen))
                .isEmpty();
        assertThat(referrals().chosen("03241", keys, List.of())).isEmpty();
    }

    @Test
    default void aListIsNewestFirstPageByPageAndByState() {
        List<Referral> put = List.of(put(START), put(START.plusSeconds(2)), put(START.plusMillis(1500)));
        List<String> expected = List.of(
                put.get(1).id().value(),
                put.get(2).id().value(),
                put.get(0).id().value());
        List<String> keys = Listing.keysFor(HELPER, Listing.Side.RECEIVED, null);

        List<Loaded<Referral>> first = referrals().newest("03241", keys, null, 2);
        List<Loaded<Referral>> rest = referrals()
                .newest("03241", keys, first.getLast().state().listing().newest(), 2);
        assertThat(ids(first)).isEqualTo(expected.subList(0, 2));
        assertThat(ids(rest)).isEqualTo(expected.subList(2, 3));

        referrals().change(put.get(2).id(), Command.plain(), each -> each.accept(at(START)));
        List<String> accepted = Listing.keysFor(SENDER, Listing.Side.SENT, ReferralStatus.ACCEPTED);
        assertThat(ids(referrals().newest("03241", accepted, null, 9))).containsExactly(expected.get(1));
        assertThat(referrals().newest("16072", keys, null, 9)).isEmpty();
        Actor otherTeam = SmallRegion.actor("sender", "other");
        assertThat(referrals().newest("03241", Listing.keysFor(otherTeam, Listing.Side.SENT, null), null, 9))
                .isEmpty();
    }

    @Test
    default void whatIsOverdueComesLongestFirst() {
        Referral later = put(START.plusSeconds(60));
        Referral first = put(START);
        Referral answered = put(START.minusSeconds(60));
        referrals()
                .change(
                        answered.id(),
                        Command.plain(),
                        each -> each.reject(new Grounds(Reason.LANGUAGE, null, null), at(START)));
        List<String> keys = Listing.keysFor(HELPER, Listing.Side.RECEIVED, null);
        Instant due = START.plus(Duration.ofDays(14)).plusSeconds(61);

        List<Loaded<Referral>> overdue = referrals().overdue("03241", keys, due, null, 9);
        assertThat(ids(overdue)).containsExactly(first.id().value(), later.id().value());
        assertThat(ids(referrals()
                        .overdue(
                                "03241",
                                keys,
                                due,
                                overdue.getFirst().state().listing().due(),
                                9)))
                .containsExactly(later.id().value());
        assertThat(referrals().overdue("03241", keys, START.plus(Duration.ofDays(14)), null, 9))
                .isEmpty();
    }

    @Test
    default void endedPlacementsAreFoundUntilTheyAreForgotten() {
        Referral referral = put(START);
        referrals()
                .change(
                        referral.id(),
                        Command.plain(),
                        each -> each.reject(new Grounds(Reason.LANGUAGE, null, null), at(START)));
        Instant later = START.plus(Duration.ofDays(30)).plusSeconds(1);

        assertThat(referrals().toForget(START.plus(Duration.ofDays(30)), 9)).isEmpty();
        assertThat(referrals().toForget(later, 9)).containsExactly(referral.id());
        referrals().change(referral.id(), Command.plain(), Referral::forgetPlacement);
        assertThat(referrals().toForget(later, 9)).isEmpty();
    }

    @Test
    default void whatTimeTouchesIsFoundFromThatMomentOnUntilItIsNoted() {
        Referral referral = put(START);
        Instant reminder = Instant.parse("2026-03-09T06:00:00Z");
        Instant overdue = Instant.parse("2026-03-17T06:00:00Z");

        assertThat(referrals().touchedByTime(reminder.minusMillis(1), 9)).isEmpty();
        assertThat(referrals().touchedByTime(reminder, 9)).containsExactly(referral.id());
        referrals().change(referral.id(), Command.beside(), each -> each.tell(Tide.come(each, reminder)));
        assertThat(referrals().touchedByTime(overdue.minusMillis(1), 9)).isEmpty();
        assertThat(referrals().touchedByTime(overdue, 9)).containsExactly(referral.id());
    }

    @Test
    default void whatIsDueInASpanOfTimeIsCountedUpToANumber() {
        List.of(0, 1, 2).forEach(second -> put(START.plusSeconds(second)));
        List<String> keys = Listing.keysFor(HELPER, Listing.Side.RECEIVED, null);
        Instant due = START.plus(Duration.ofDays(14));

        assertThat(referrals().countDue("03241", keys, due, due.plusSeconds(2), 9))
                .as("its end not included")
                .isEqualTo(2);
        assertThat(referrals().countDue("03241", keys, Instant.EPOCH, due.plusSeconds(9), 2))
                .isEqualTo(2);
        assertThat(referrals().countDue("03241", List.of(Listing.placeKey("03241005")), due, due.plusSeconds(9), 9))
                .isEqualTo(3);
        assertThat(referrals().countDue("16072", keys, Instant.EPOCH, due.plusSeconds(9), 9))
                .isZero();
    }

    @Test
    default void whatTheFamilyWithdrewIsOnNoListOfTheReceiver() {
        Referral referral = put(START);
        referrals()
                .change(
                        referral.id(),
                        Command.plain(),
                        each -> each.withdraw(
                                Set.of(ConsentScope.TRANSMISSION),
                                new Mark(new By(Side.FAMILY, null), START, null, Due.USUAL)));

        assertThat(referrals().newest("03241", Listing.keysFor(HELPER, Listing.Side.RECEIVED, null), null, 9))
                .isEmpty();
        assertThat(referrals().find(referral.id()).orElseThrow().state().state().status())
                .isEqualTo(ReferralStatus.CANCELLED);
    }
}
