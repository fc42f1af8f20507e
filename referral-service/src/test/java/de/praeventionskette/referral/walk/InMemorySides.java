package de.praeventionskette.referral.walk;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.CancelReferral;
import de.praeventionskette.referral.referral.CompleteReferral;
import de.praeventionskette.referral.referral.Contact;
import de.praeventionskette.referral.referral.CorrectReferral;
import de.praeventionskette.referral.referral.Desk;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.FailReferral;
import de.praeventionskette.referral.referral.HoldReferral;
import de.praeventionskette.referral.referral.IllegalMove;
import de.praeventionskette.referral.referral.NoteContact;
import de.praeventionskette.referral.referral.Outcome;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.RejectReferral;
import de.praeventionskette.referral.referral.ReopenReferral;
import de.praeventionskette.referral.referral.ResumeReferral;
import de.praeventionskette.referral.referral.StartHelp;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.walk.Act.Whose;
import de.praeventionskette.referral.walk.Step.Alone;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Both sides at the use cases themselves; refusals are answered with the status that they have on the wire. */
final class InMemorySides implements Sides {
    private static final Explanation WHY = Explanation.of(Reason.LANGUAGE, null);

    private final SmallRegion region = new SmallRegion();
    private final ExecutorService meanwhile;

    InMemorySides(ExecutorService meanwhile) {
        this.meanwhile = meanwhile;
    }

    List<OutgoingEvent> published() {
        return region.referrals.published();
    }

    @Override
    public String submit() {
        return region.submitted("cafe").referral().id();
    }

    @Override
    public Answer act(String id, Alone act, long version, String key, @Nullable BreakDown breakDown) {
        if (breakDown == BreakDown.BEFORE) {
            return new Answer(BreakDown.STATUS, null, 0);
        }
        Answer answer = answer(id, act, version, key);
        return breakDown == BreakDown.AFTER ? new Answer(BreakDown.STATUS, null, 0) : answer;
    }

    private Answer answer(String id, Alone act, long version, String key) {
        Command command = new Command(version, new RequestKey(key, act.act().name()));
        Turn turn = new Turn(new ReferralId(id), "aus Versehen", command, actor(act.by()));
        try {
            Loaded<Referral> after = perform(act.act(), turn);
            return new Answer(200, after.state().state().status(), after.version());
        } catch (NotAllowed refused) {
            return new Answer(refused.status(), null, 0);
        } catch (IllegalMove illegal) {
            return new Answer(409, null, 0);
        } catch (StaleVersion stale) {
            return new Answer(412, null, 0);
        }
    }

    private Loaded<Referral> perform(Act act, Turn turn) {
        Desk desk = region.desk;
        return switch (act) {
            case ACCEPT -> new AcceptReferral(desk).accept(turn);
            case REJECT -> new RejectReferral(desk).reject(WHY, turn);
            case START -> new StartHelp(desk).start(turn);
            case HOLD -> new HoldReferral(desk).hold(WHY, turn);
            case RESUME -> new ResumeReferral(desk).resume(turn);
            case CONTACT -> new NoteContact(desk).note(Contact.NOT_REACHED, turn);
            case COMPLETE -> new CompleteReferral(desk).complete(Outcome.HELP_GIVEN, turn);
            case FAIL -> new FailReferral(desk).fail(WHY, turn);
            case REOPEN -> new ReopenReferral(desk).reopen(turn);
            case CANCEL -> new CancelReferral(desk).cancel(WHY, turn);
            case CORRECT -> new CorrectReferral(desk).enteredInError(WHY, turn);
        };
    }

    @Override
    public CompletableFuture<Answer> actMeanwhile(String id, Alone act, long version, String key) {
        return CompletableFuture.supplyAsync(() -> act(id, act, version, key, null), meanwhile);
    }

    @Override
    public Seen look(String id, Whose side) {
        var seen = region.viewing.view(new ReferralId(id), actor(side));
        Referral referral = seen.referral().state();
        return new Seen(
                referral.state().status(),
                seen.referral().version(),
                seen.insight().history(referral).size(),
                referral.state().ended());
    }

    private static Actor actor(Whose side) {
        return side == Whose.SENDER ? SmallRegion.MIDWIFE : SmallRegion.CENTRE;
    }
}
