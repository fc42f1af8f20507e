package de.praeventionskette.referral.walk;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.Agreement;
import de.praeventionskette.referral.referral.AnswerHandOver;
import de.praeventionskette.referral.referral.AskWhatHappened;
import de.praeventionskette.referral.referral.CancelReferral;
import de.praeventionskette.referral.referral.CompleteReferral;
import de.praeventionskette.referral.referral.Contact;
import de.praeventionskette.referral.referral.CorrectReferral;
import de.praeventionskette.referral.referral.Desk;
import de.praeventionskette.referral.referral.EndOrder;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.FailReferral;
import de.praeventionskette.referral.referral.HoldReferral;
import de.praeventionskette.referral.referral.NoteContact;
import de.praeventionskette.referral.referral.NoteHandOver;
import de.praeventionskette.referral.referral.Outcome;
import de.praeventionskette.referral.referral.ReassignReferral;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.RejectReferral;
import de.praeventionskette.referral.referral.ReopenReferral;
import de.praeventionskette.referral.referral.ResumeReferral;
import de.praeventionskette.referral.referral.StartHelp;
import de.praeventionskette.referral.referral.TakeBackHandOver;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.referral.WarmHandOver.Note;
import de.praeventionskette.referral.referral.WarmHandOver.Way;
import de.praeventionskette.referral.referral.WishHandOver;
import de.praeventionskette.referral.referral.WishedHandOver;
import de.praeventionskette.referral.worklist.bulk.ManySteps;
import de.praeventionskette.referral.worklist.bulk.MoveMany;
import de.praeventionskette.referral.worklist.bulk.Step;
import java.util.Set;

/** The use case for each act. */
final class UseCases {
    private static final Explanation WHY = Explanation.of(Reason.LANGUAGE, null);

    private final SmallRegion region;
    private final MoveMany many;

    UseCases(SmallRegion region) {
        this.region = region;
        this.many = ManySteps.in(region);
    }

    MoveMany many() {
        return many;
    }

    Loaded<Referral> perform(Act act, Turn turn) {
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
            case ASK -> new AskWhatHappened(desk, region.gate).ask(turn);
            case END_ORDER -> new EndOrder(desk).end(turn);
            case PASS_TO_NORTH, PASS_TO_SOUTH, PASS_TO_WEST ->
                new ReassignReferral(desk, region.offers).reassign(team(act), turn);
            case WISH_CALL -> wish(Way.CALL, turn);
            case WISH_MEETING -> wish(Way.MEETING, turn);
            case TAKE_BACK_WISH -> new TakeBackHandOver(desk).takeBack(turn);
            case ANSWER_WISH -> new AnswerHandOver(desk).answer(new Agreement("05131 9", null, null), turn);
            case NOTE_SPOKEN -> new NoteHandOver(desk).note(Note.SPOKEN, turn);
            case NOTE_TOOK_PLACE -> new NoteHandOver(desk).note(Note.TOOK_PLACE, turn);
            case NOTE_DROPPED -> new NoteHandOver(desk).note(Note.DID_NOT_COME_ABOUT, turn);
            case WITHDRAW_FEEDBACK -> withdraw(ConsentScope.FEEDBACK, turn);
            case WITHDRAW_TRANSMISSION -> withdraw(ConsentScope.TRANSMISSION, turn);
        };
    }

    private Loaded<Referral> wish(Way way, Turn turn) {
        return new WishHandOver(region.desk).wish(new WishedHandOver(way, "0511 1"), turn);
    }

    private Loaded<Referral> withdraw(ConsentScope scope, Turn turn) {
        return region.withdrawing.withdraw(turn.referral(), Set.of(scope), turn.actor());
    }

    /** The same act, as it is done with many. */
    static Step stepForMany(Act act) {
        return switch (act) {
            case ACCEPT -> new Step.Accept();
            case REJECT -> new Step.Reject(WHY);
            case START -> new Step.Start();
            case CONTACT -> new Step.Note(Contact.NOT_REACHED);
            case CANCEL -> new Step.Cancel(WHY);
            case ASK -> new Step.Ask();
            case PASS_TO_NORTH, PASS_TO_SOUTH, PASS_TO_WEST -> new Step.PassOn(team(act));
            default -> throw new IllegalArgumentException(act + " is not for many");
        };
    }

    private static String team(Act act) {
        Who team = act.team();
        return team == null ? "" : team.word();
    }
}
