package de.praeventionskette.referral.wiring;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.access.AccessLog;
import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.referral.child.access.KitReadLog;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.family.CloseCode;
import de.praeventionskette.referral.family.FamilyTickets;
import de.praeventionskette.referral.family.Guardians;
import de.praeventionskette.referral.family.IssueCode;
import de.praeventionskette.referral.family.OpenWay;
import de.praeventionskette.referral.family.RenewCode;
import de.praeventionskette.referral.family.SayNobodyCalled;
import de.praeventionskette.referral.family.ShowToGuardian;
import de.praeventionskette.referral.family.ViewWay;
import de.praeventionskette.referral.family.WithdrawForFamily;
import de.praeventionskette.referral.family.web.Callers;
import de.praeventionskette.referral.family.web.FamilyActs;
import de.praeventionskette.referral.family.web.FamilyApi;
import de.praeventionskette.referral.family.web.FamilyPages;
import de.praeventionskette.referral.family.web.FamilyWayCards;
import de.praeventionskette.referral.family.web.FamilyWayPages;
import de.praeventionskette.referral.family.web.GuardianActs;
import de.praeventionskette.referral.input.web.Mistakes;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.paper.Paper;
import de.praeventionskette.referral.path.FindByCode;
import de.praeventionskette.referral.path.HolderCodes;
import de.praeventionskette.referral.path.JoinPath;
import de.praeventionskette.referral.path.PathCodes;
import de.praeventionskette.referral.path.Paths;
import de.praeventionskette.referral.path.kafka.PathEventsOut;
import de.praeventionskette.referral.path.mongo.MongoCodeAttempts;
import de.praeventionskette.referral.path.mongo.MongoPaths;
import de.praeventionskette.referral.path.reaction.WithdrawFromReferrals;
import de.praeventionskette.referral.referral.AskForFamily;
import de.praeventionskette.referral.referral.Desk;
import de.praeventionskette.referral.referral.FindReferral;
import de.praeventionskette.referral.referral.NoteCode;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.referral.WithdrawConsent;
import de.praeventionskette.referral.referral.WithdrawRelease;
import de.praeventionskette.referral.replica.Replica;
import de.praeventionskette.referral.secret.KeyedHash;
import de.praeventionskette.referral.secret.MasterKey;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Paths, their codes, and what a family does with them. */
@Configuration(proxyBeanMethods = false)
class PathWiring {
    /** Paths and referrals follow each other, so each finds the other only when something has happened. */
    @Bean
    Paths paths(AggregateStores stores, ObjectProvider<WithdrawConsent> withdrawals) {
        return new MongoPaths(stores, new PathEventsOut(), new WithdrawFromReferrals(withdrawals::getObject));
    }

    @Bean
    JoinPath joinPath(Paths paths, PathCodes codes, Clock clock) {
        return new JoinPath(paths, codes, clock);
    }

    @Bean
    HolderCodes holderCodes(Paths paths, PathCodes codes) {
        return new HolderCodes(paths, codes);
    }

    @Bean
    MongoCodeAttempts codeAttempts(MongoDatabase serviceDatabase, Clock clock) {
        return new MongoCodeAttempts(serviceDatabase, clock);
    }

    @Bean
    FindByCode findByCode(Paths paths, PathCodes codes, MongoCodeAttempts attempts) {
        return new FindByCode(paths, codes, attempts);
    }

    @Bean
    WithdrawForFamily withdrawForFamily(
            FindByCode codes, JoinPath paths, WithdrawConsent withdrawals, WithdrawRelease releases) {
        return new WithdrawForFamily(codes, paths, withdrawals, releases);
    }

    @Bean
    ViewWay viewWay(Paths paths, Referrals referrals, AccessLog log, ConsentGate gate) {
        return new ViewWay(paths, referrals, new KitReadLog(log), gate);
    }

    @Bean
    OpenWay openWay(FindByCode codes, HolderCodes holders, MongoCodeAttempts attempts, MasterKey master) {
        return new OpenWay(codes, holders, attempts, new KeyedHash(master.derive("family-pin")));
    }

    @Bean
    SayNobodyCalled sayNobodyCalled(JoinPath paths, Referrals referrals, Clock clock) {
        return new SayNobodyCalled(paths, new AskForFamily(referrals, clock));
    }

    @Bean
    RenewCode renewCode(GuardianActs acts) {
        return acts.renew();
    }

    @Bean
    GuardianActs guardianActs(Desk desk, HolderCodes codes, FindByCode finding, Paths paths) {
        Guardians guardians = new Guardians(new FindReferral(desk), paths);
        NoteCode noting = new NoteCode(desk);
        return new GuardianActs(
                guardians,
                new IssueCode(guardians, noting, codes),
                new ShowToGuardian(guardians, finding, noting, codes),
                new RenewCode(guardians, noting, codes),
                new CloseCode(guardians, noting, codes));
    }

    @Bean
    FamilyTickets familyTickets(MasterKey master, Paths paths, Clock clock) {
        return new FamilyTickets(new KeyedHash(master.derive("family-ticket")), paths, clock);
    }

    @Bean
    Callers callers(MasterKey master) {
        return new Callers(new KeyedHash(master.derive("callers")));
    }

    @Bean
    FamilyApi familyApi(WithdrawForFamily withdraw, OpenWay open, ViewWay view, SayNobodyCalled say, Callers callers) {
        return new FamilyApi(withdraw, open, view, say, callers);
    }

    @Bean
    FamilyPages familyPages(WithdrawForFamily withdraw, Mistakes mistakes, Callers callers) {
        return new FamilyPages(withdraw, mistakes, callers);
    }

    @Bean
    FamilyWayPages familyWayPages(
            FamilyActs acts, FamilyWayCards cards, Paper paper, Mistakes mistakes, Callers callers) {
        return new FamilyWayPages(acts, cards, paper, mistakes, callers);
    }

    @Bean
    FamilyActs familyActs(
            OpenWay open,
            ViewWay view,
            FamilyTickets tickets,
            SayNobodyCalled nobodyCalled,
            WithdrawForFamily withdrawal) {
        return new FamilyActs(open, view, tickets, nobodyCalled, withdrawal);
    }

    @Bean
    FamilyWayCards familyWayCards(Replica replica, Words words) {
        return new FamilyWayCards(replica, words);
    }
}
