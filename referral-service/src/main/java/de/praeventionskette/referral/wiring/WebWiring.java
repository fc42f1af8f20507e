package de.praeventionskette.referral.wiring;

import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.ProblemMapping;
import de.praeventionskette.kit.problem.ProblemTexts;
import de.praeventionskette.referral.child.ReadChildren;
import de.praeventionskette.referral.child.RecordChild;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.deadline.DeadlineBook;
import de.praeventionskette.referral.deadline.SetDeadlines;
import de.praeventionskette.referral.imports.ImportReferral;
import de.praeventionskette.referral.imports.web.ImportLines;
import de.praeventionskette.referral.input.RequestKeys;
import de.praeventionskette.referral.reason.AddReason;
import de.praeventionskette.referral.reason.ReasonLists;
import de.praeventionskette.referral.reason.RetireReason;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.AnswerHandOver;
import de.praeventionskette.referral.referral.AskWhatHappened;
import de.praeventionskette.referral.referral.CancelReferral;
import de.praeventionskette.referral.referral.CheckWish;
import de.praeventionskette.referral.referral.CompleteReferral;
import de.praeventionskette.referral.referral.CorrectReferral;
import de.praeventionskette.referral.referral.Desk;
import de.praeventionskette.referral.referral.EndOrder;
import de.praeventionskette.referral.referral.FailReferral;
import de.praeventionskette.referral.referral.HideFromFamilyPage;
import de.praeventionskette.referral.referral.HoldReferral;
import de.praeventionskette.referral.referral.IllegalMove;
import de.praeventionskette.referral.referral.NoteContact;
import de.praeventionskette.referral.referral.NoteHandOver;
import de.praeventionskette.referral.referral.ReassignReferral;
import de.praeventionskette.referral.referral.RecordPastReferral;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.referral.RejectReferral;
import de.praeventionskette.referral.referral.ReopenReferral;
import de.praeventionskette.referral.referral.ResumeReferral;
import de.praeventionskette.referral.referral.StartHelp;
import de.praeventionskette.referral.referral.TakeBackHandOver;
import de.praeventionskette.referral.referral.WishHandOver;
import de.praeventionskette.referral.referral.web.HandOverMoves;
import de.praeventionskette.referral.referral.web.ReceiverMoves;
import de.praeventionskette.referral.referral.web.SenderMoves;
import de.praeventionskette.referral.replica.Replica;
import de.praeventionskette.referral.worklist.ReadWorklist;
import de.praeventionskette.referral.worklist.web.WorklistLines;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API and the pages need. */
@Configuration(proxyBeanMethods = false)
class WebWiring {
    @Bean
    ReceiverMoves receiverMoves(Desk desk, Replica replica) {
        return new ReceiverMoves(
                new AcceptReferral(desk),
                new RejectReferral(desk),
                new StartHelp(desk),
                new HoldReferral(desk),
                new ResumeReferral(desk),
                new CompleteReferral(desk),
                new FailReferral(desk),
                new NoteContact(desk),
                new ReopenReferral(desk),
                new ReassignReferral(desk, replica));
    }

    @Bean
    SenderMoves senderMoves(Desk desk, ConsentGate gate) {
        return new SenderMoves(
                new CancelReferral(desk),
                new CorrectReferral(desk),
                new AskWhatHappened(desk, gate),
                new HideFromFamilyPage(desk),
                new EndOrder(desk));
    }

    @Bean
    HandOverMoves handOverMoves(Desk desk) {
        return new HandOverMoves(
                new WishHandOver(desk), new TakeBackHandOver(desk), new AnswerHandOver(desk), new NoteHandOver(desk));
    }

    @Bean
    AddReason addReason(ReasonLists lists) {
        return new AddReason(lists);
    }

    @Bean
    SetDeadlines setDeadlines(DeadlineBook book) {
        return new SetDeadlines(book);
    }

    @Bean
    RetireReason retireReason(ReasonLists lists) {
        return new RetireReason(lists);
    }

    @Bean
    ReadWorklist readWorklist(Referrals referrals, ReadChildren children, ConsentGate gate, Clock clock) {
        return new ReadWorklist(referrals, children, gate, clock);
    }

    @Bean
    WorklistLines worklistLines(Replica replica, ConsentGate gate) {
        return new WorklistLines(replica, gate);
    }

    @Bean
    ImportLines importLines(
            CheckWish check, RecordChild children, Referrals referrals, RecordPastReferral record, LineTools tools) {
        return new ImportLines(new ImportReferral(check, children, referrals, record), tools.keys(), tools.texts());
    }

    @Bean
    LineTools lineTools(RequestKeys keys, ProblemTexts texts) {
        return new LineTools(keys, texts);
    }

    @Bean
    ProblemMapping<IllegalMove> moveNotPossible() {
        return new ProblemMapping<>(
                IllegalMove.class, illegal -> new Conflict("referral.illegal-move", illegal.from()));
    }

    /** What importing lines needs of the web side. */
    record LineTools(RequestKeys keys, ProblemTexts texts) {}
}
