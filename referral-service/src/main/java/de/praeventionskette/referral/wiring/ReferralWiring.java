package de.praeventionskette.referral.wiring;

import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.aggregate.Reaction;
import de.praeventionskette.kit.inbox.Subscription;
import de.praeventionskette.referral.ReferralProperties;
import de.praeventionskette.referral.absence.reaction.PassOnWhenAway;
import de.praeventionskette.referral.child.ChildVault;
import de.praeventionskette.referral.child.ReadChildren;
import de.praeventionskette.referral.child.RecordChild;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.consent.request.AskOnPhone;
import de.praeventionskette.referral.consent.request.DraftQuestion;
import de.praeventionskette.referral.consent.request.ReadAnswer;
import de.praeventionskette.referral.deadline.DeadlineBook;
import de.praeventionskette.referral.deadline.Deadlines;
import de.praeventionskette.referral.deadline.jollyday.HolidaysOfTheLand;
import de.praeventionskette.referral.deadline.mongo.MongoDeadlineBook;
import de.praeventionskette.referral.draft.RemoveDraft;
import de.praeventionskette.referral.draft.reaction.RemoveSentDraft;
import de.praeventionskette.referral.notice.reaction.TellWhatHappened;
import de.praeventionskette.referral.path.FindByCode;
import de.praeventionskette.referral.path.JoinPath;
import de.praeventionskette.referral.path.Paths;
import de.praeventionskette.referral.path.reaction.FollowReferralOnPath;
import de.praeventionskette.referral.reason.ReasonLists;
import de.praeventionskette.referral.reason.mongo.MongoReasonLists;
import de.praeventionskette.referral.referral.AnswerPlace;
import de.praeventionskette.referral.referral.AskAnew;
import de.praeventionskette.referral.referral.AskNextOffer;
import de.praeventionskette.referral.referral.CheckWish;
import de.praeventionskette.referral.referral.Concerns;
import de.praeventionskette.referral.referral.Desk;
import de.praeventionskette.referral.referral.EndSilence;
import de.praeventionskette.referral.referral.FindLinks;
import de.praeventionskette.referral.referral.FindReferral;
import de.praeventionskette.referral.referral.ForgetPlacements;
import de.praeventionskette.referral.referral.GiveConsent;
import de.praeventionskette.referral.referral.HandOverReferral;
import de.praeventionskette.referral.referral.HiddenPlaces;
import de.praeventionskette.referral.referral.PrintLetter;
import de.praeventionskette.referral.referral.RecordPastReferral;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralEvent;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.referral.RegisterReferral;
import de.praeventionskette.referral.referral.SubmitReferral;
import de.praeventionskette.referral.referral.TakeAnswer;
import de.praeventionskette.referral.referral.ViewReferral;
import de.praeventionskette.referral.referral.WithdrawConsent;
import de.praeventionskette.referral.referral.WithdrawRelease;
import de.praeventionskette.referral.referral.kafka.PlacementsOut;
import de.praeventionskette.referral.referral.kafka.PlacesIn;
import de.praeventionskette.referral.referral.mongo.MongoReferrals;
import de.praeventionskette.referral.referral.reaction.AskNextInOrder;
import de.praeventionskette.referral.replica.Replica;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Referrals and what may be done with them. */
@Configuration(proxyBeanMethods = false)
class ReferralWiring {
    @Bean
    Referrals referrals(AggregateStores stores, JoinPath paths, RemoveDraft drafts, ObjectProvider<Later> later) {
        List<Reaction<Referral, ReferralEvent>> reactions = List.of(
                new FollowReferralOnPath(paths),
                happened -> later.getObject().next().follow(happened),
                new RemoveSentDraft(drafts),
                happened -> later.getObject().deputies().follow(happened),
                happened -> later.getObject().notices().follow(happened));
        return new MongoReferrals(stores, new PlacementsOut(), reactions);
    }

    /** What follows a referral and itself needs the referrals. */
    record Later(AskNextInOrder next, PassOnWhenAway deputies, TellWhatHappened notices) {}

    @Bean
    Later later(AskNextOffer next, PassOnWhenAway deputies, TellWhatHappened notices) {
        return new Later(new AskNextInOrder(next), deputies, notices);
    }

    @Bean
    AskNextOffer askNextOffer(
            Referrals referrals, Replica replica, RegisterReferral register, ConsentGate gate, Clock clock) {
        return new AskNextOffer(referrals, replica, register, gate, clock);
    }

    @Bean
    EndSilence endSilence(Referrals referrals, AskNextOffer next, Clock clock) {
        return new EndSilence(referrals, next, clock);
    }

    @Bean
    ReasonLists reasonLists(AggregateStores stores) {
        return new MongoReasonLists(stores);
    }

    @Bean
    DeadlineBook deadlineBook(AggregateStores stores) {
        return new MongoDeadlineBook(stores);
    }

    @Bean
    Deadlines deadlines(DeadlineBook book) {
        return new Deadlines(book, new HolidaysOfTheLand());
    }

    @Bean
    Desk.Rules deskRules(ReasonLists reasons, Deadlines deadlines) {
        return new Desk.Rules(reasons, deadlines);
    }

    @Bean
    ConsentGate consentGate(Clock clock) {
        return new ConsentGate(clock);
    }

    @Bean
    Desk desk(Referrals referrals, Desk.Rules rules, ChildVault vault, ConsentGate gate, Clock clock) {
        return new Desk(referrals, rules, vault, gate, clock);
    }

    @Bean
    CheckWish checkWish(Replica replica, ReferralProperties settings, Clock clock) {
        return new CheckWish(replica, new Concerns(settings.concerns()), clock);
    }

    @Bean
    RegisterReferral registerReferral(Referrals referrals, JoinPath paths, Deadlines deadlines, Clock clock) {
        return new RegisterReferral(referrals, paths, deadlines, clock);
    }

    @Bean
    TakeAnswer takeAnswer(ReadAnswer answers) {
        return new TakeAnswer(answers);
    }

    @Bean
    SubmitReferral submitReferral(
            CheckWish check, FindByCode codes, RecordChild children, TakeAnswer answers, RegisterReferral register) {
        return new SubmitReferral(check, codes, children, answers, register);
    }

    @Bean
    HandOverReferral handOverReferral(
            Desk desk, CheckWish check, TakeAnswer answers, RegisterReferral register, HiddenPlaces hiding) {
        return new HandOverReferral(desk, check, answers, register, hiding);
    }

    @Bean
    ViewReferral viewReferral(Desk desk, ConsentGate gate, ReadChildren children, ReasonLists reasons) {
        return new ViewReferral(desk, gate, children, reasons);
    }

    @Bean
    FindReferral findReferral(Desk desk) {
        return new FindReferral(desk);
    }

    @Bean
    HiddenPlaces hiddenPlaces(Paths paths, Referrals referrals) {
        return new HiddenPlaces(paths, referrals);
    }

    @Bean
    PrintLetter printLetter(FindReferral referrals, FindByCode codes, HiddenPlaces hiding, ConsentGate gate) {
        return new PrintLetter(referrals, codes, hiding, gate);
    }

    @Bean
    FindLinks findLinks(Desk desk, ConsentGate gate) {
        return new FindLinks(desk, gate);
    }

    @Bean
    GiveConsent giveConsent(Desk desk, CheckWish check, TakeAnswer answers, JoinPath paths) {
        return new GiveConsent(desk, check, answers, paths);
    }

    @Bean
    AskAnew askAnew(FindReferral referrals, DraftQuestion questions, AskOnPhone phone) {
        return new AskAnew(referrals, questions, phone);
    }

    @Bean
    WithdrawConsent withdrawConsent(Desk desk, Referrals referrals, JoinPath paths, Clock clock) {
        return new WithdrawConsent(desk, referrals, paths, clock);
    }

    @Bean
    WithdrawRelease withdrawRelease(Desk desk, Referrals referrals, Clock clock) {
        return new WithdrawRelease(desk, referrals, clock);
    }

    @Bean
    RecordPastReferral recordPastReferral(Referrals referrals, JoinPath paths, Clock clock) {
        return new RecordPastReferral(referrals, paths, clock);
    }

    @Bean
    ForgetPlacements forgetPlacements(Referrals referrals, Clock clock) {
        return new ForgetPlacements(referrals, clock);
    }

    @Bean
    Subscription places(Referrals referrals, Clock clock) {
        return PlacesIn.subscription(new AnswerPlace(referrals, clock));
    }
}
