package de.praeventionskette.referral.worklist.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.RequestProblem;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.AskWhatHappened;
import de.praeventionskette.referral.referral.CancelReferral;
import de.praeventionskette.referral.referral.Contact;
import de.praeventionskette.referral.referral.Desk;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.HoldReferral;
import de.praeventionskette.referral.referral.IllegalMove;
import de.praeventionskette.referral.referral.NoteContact;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.RejectReferral;
import de.praeventionskette.referral.referral.StartHelp;
import de.praeventionskette.referral.referral.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever a list holds: many at once end where each ends by itself. */
class MoveManyAsOneByOneTest {
    private static final Explanation WHY = Explanation.of(Reason.NO_CAPACITY, null);

    /** What happened to a referral before. */
    enum Before {
        NOTHING,
        ACCEPTED,
        STARTED,
        HELD,
        REJECTED,
        CANCELLED,
        ASKED,
        WITHDRAWN,
        WITHOUT_FEEDBACK
    }

    /**
     * One of a list.
     *
     * @param outdated whether the list was read before it happened
     */
    record One(Before before, boolean outdated) {}

    /** Where a referral stands in the end. */
    record End(
            boolean moved, ReferralStatus state, @Nullable Contact contact, int steps, boolean asked) {}

    @Provide
    Arbitrary<List<One>> lists() {
        return Combinators.combine(Arbitraries.of(Before.class), Arbitraries.of(true, false))
                .as(One::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Step> steps() {
        return Arbitraries.of(
                new Step.Accept(),
                new Step.Reject(WHY),
                new Step.Start(),
                new Step.Note(Contact.APPOINTMENT_MADE),
                new Step.Ask(),
                new Step.Cancel(WHY));
    }

    @Property(tries = 40)
    void manyAtOnceEndAsOneByOne(
            @ForAll("lists") List<One> list, @ForAll("steps") Step step, @ForAll boolean byReceiver) {
        Actor actor = byReceiver ? SmallRegion.CENTRE : SmallRegion.MIDWIFE;

        assertThat(atOnce(list, step, actor)).isEqualTo(oneByOne(list, step, actor));
    }

    private static List<End> atOnce(List<One> list, Step step, Actor actor) {
        SmallRegion region = new SmallRegion();
        List<Chosen> chosen = lived(list, region);
        List<Result> results = ManySteps.in(region).move(new MoveMany.Request(step, null, chosen, null), actor);
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            ends.add(end(chosen.get(i), results.get(i) instanceof Result.Moved, region));
        }
        return ends;
    }

    private static List<End> oneByOne(List<One> list, Step step, Actor actor) {
        SmallRegion region = new SmallRegion();
        return lived(list, region).stream()
                .map(each -> end(each, isMoved(each, step, actor, region), region))
                .toList();
    }

    private static boolean isMoved(Chosen each, Step step, Actor actor, SmallRegion region) {
        Turn turn = Turn.of(each.referral(), new Command(each.version(), null), actor);
        try {
            single(step, turn, region);
            return true;
        } catch (RequestProblem | StaleVersion | IllegalMove refused) {
            return false;
        }
    }

    private static void single(Step step, Turn turn, SmallRegion region) {
        Desk desk = region.desk;
        switch (step) {
            case Step.Accept() -> new AcceptReferral(desk).accept(turn);
            case Step.Reject(var why) -> new RejectReferral(desk).reject(why, turn);
            case Step.Start() -> new StartHelp(desk).start(turn);
            case Step.Note(var contact) -> new NoteContact(desk).note(contact, turn);
            case Step.Ask() -> new AskWhatHappened(desk, region.gate).ask(turn);
            case Step.Cancel(var why) -> new CancelReferral(desk).cancel(why, turn);
            case Step.PassOn(var team) -> throw new IllegalArgumentException("no teams here: " + team);
        }
    }

    private static End end(Chosen each, boolean moved, SmallRegion region) {
        Referral now = region.referrals.find(each.referral()).orElseThrow().state();
        return new End(
                moved,
                now.state().status(),
                now.progress().contact(),
                now.history().size(),
                now.progress().question() != null);
    }

    private static List<Chosen> lived(List<One> list, SmallRegion region) {
        return list.stream()
                .map(one -> {
                    Loaded<Referral> sent = one.before() == Before.WITHOUT_FEEDBACK
                            ? region.submitted("cafe", ConsentScope.TRANSMISSION)
                                    .referral()
                            : region.submitted("cafe").referral();
                    ReferralId id = new ReferralId(sent.id());
                    happens(one.before(), id, region);
                    long version = region.referrals.find(id).orElseThrow().version();
                    return new Chosen(id, one.outdated() ? sent.version() : version);
                })
                .toList();
    }

    private static void happens(Before before, ReferralId id, SmallRegion region) {
        Desk desk = region.desk;
        Turn receiver = Turn.of(id, Command.plain(), SmallRegion.CENTRE);
        Turn sender = Turn.of(id, Command.plain(), SmallRegion.MIDWIFE);
        switch (before) {
            case NOTHING, WITHOUT_FEEDBACK -> {}
            case ACCEPTED -> new AcceptReferral(desk).accept(receiver);
            case STARTED -> {
                new AcceptReferral(desk).accept(receiver);
                new StartHelp(desk).start(receiver);
            }
            case HELD -> {
                new AcceptReferral(desk).accept(receiver);
                new HoldReferral(desk).hold(WHY, receiver);
            }
            case REJECTED -> new RejectReferral(desk).reject(WHY, receiver);
            case CANCELLED -> new CancelReferral(desk).cancel(WHY, sender);
            case ASKED -> new AskWhatHappened(desk, region.gate).ask(sender);
            case WITHDRAWN -> region.withdrawing.withdraw(id, Set.of(ConsentScope.TRANSMISSION), SmallRegion.MIDWIFE);
        }
    }
}
