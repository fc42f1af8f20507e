package de.praeventionskette.referral;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.Happened;
import de.praeventionskette.kit.aggregate.Reaction;
import de.praeventionskette.kit.aggregate.Reaction.Outcome;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.Membership;
import de.praeventionskette.kit.testing.StandingClock;
import de.praeventionskette.referral.absence.EndAbsence;
import de.praeventionskette.referral.absence.Rosters;
import de.praeventionskette.referral.absence.SetAbsence;
import de.praeventionskette.referral.absence.reaction.PassOnWhenAway;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.child.ChildVault;
import de.praeventionskette.referral.child.Identity;
import de.praeventionskette.referral.child.NameAndBirth;
import de.praeventionskette.referral.child.ReadChildren;
import de.praeventionskette.referral.child.RecordChild;
import de.praeventionskette.referral.child.tink.TinkVault;
import de.praeventionskette.referral.consent.Consent.Terms;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.HowGiven;
import de.praeventionskette.referral.consent.request.AnswerRequest;
import de.praeventionskette.referral.consent.request.AskOnPhone;
import de.praeventionskette.referral.consent.request.DraftQuestion;
import de.praeventionskette.referral.consent.request.OpenRequest;
import de.praeventionskette.referral.consent.request.ReadAnswer;
import de.praeventionskette.referral.consent.request.RequestCodes;
import de.praeventionskette.referral.consent.text.ConsentText;
import de.praeventionskette.referral.deadline.Deadlines;
import de.praeventionskette.referral.deadline.jollyday.HolidaysOfTheLand;
import de.praeventionskette.referral.family.ViewWay;
import de.praeventionskette.referral.family.WithdrawForFamily;
import de.praeventionskette.referral.imports.ImportReferral;
import de.praeventionskette.referral.path.CodeAttempts;
import de.praeventionskette.referral.path.FindByCode;
import de.praeventionskette.referral.path.HolderCodes;
import de.praeventionskette.referral.path.JoinPath;
import de.praeventionskette.referral.path.PathCodes;
import de.praeventionskette.referral.path.reaction.FollowReferralOnPath;
import de.praeventionskette.referral.path.reaction.WithdrawFromReferrals;
import de.praeventionskette.referral.referral.AskForHelp;
import de.praeventionskette.referral.referral.AskNextOffer;
import de.praeventionskette.referral.referral.CheckWish;
import de.praeventionskette.referral.referral.Concerns;
import de.praeventionskette.referral.referral.ConsentGiving;
import de.praeventionskette.referral.referral.Desk;
import de.praeventionskette.referral.referral.EndSilence;
import de.praeventionskette.referral.referral.FamilyWish;
import de.praeventionskette.referral.referral.ForgetPlacements;
import de.praeventionskette.referral.referral.GiveConsent;
import de.praeventionskette.referral.referral.HandOverReferral;
import de.praeventionskette.referral.referral.HiddenPlaces;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.NewReferral.Family;
import de.praeventionskette.referral.referral.NewReferral.Wish;
import de.praeventionskette.referral.referral.PassToDeputy;
import de.praeventionskette.referral.referral.PassWaitingToDeputies;
import de.praeventionskette.referral.referral.RecordPastReferral;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralEvent;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.RegisterReferral;
import de.praeventionskette.referral.referral.SubmitReferral;
import de.praeventionskette.referral.referral.Submitted;
import de.praeventionskette.referral.referral.TakeAnswer;
import de.praeventionskette.referral.referral.ViewReferral;
import de.praeventionskette.referral.referral.WithdrawConsent;
import de.praeventionskette.referral.referral.WithdrawRelease;
import de.praeventionskette.referral.referral.reaction.AskNextInOrder;
import de.praeventionskette.referral.secret.KeyedHash;
import de.praeventionskette.referral.secret.MasterKey;
import de.praeventionskette.referral.worklist.ReadWorklist;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All use cases over twins in memory: the service as the domain sees it. */
public final class SmallRegion {
    public static final Actor MIDWIFE = actor("midwife", null);
    public static final Actor CENTRE = actor("centre", null);
    public static final Actor EARLY = actor("early", null);

    public final StandingClock clock = new StandingClock(Instant.parse("2026-03-02T09:00:00Z"));
    public final InMemoryReferrals referrals = new InMemoryReferrals(clock);
    public final InMemoryPaths paths = new InMemoryPaths(clock);
    public final InMemoryReasonLists reasons = new InMemoryReasonLists(clock);
    public final InMemoryKeys keys = new InMemoryKeys();
    public final List<String> reads = new ArrayList<>();
    public final InMemoryReplica offers = new InMemoryReplica();

    public final MasterKey master = MasterKey.of(new byte[32]);
    public final ChildVault vault = new TinkVault(master.derive("child-keys"), keys);
    public final ConsentGate gate = new ConsentGate(clock);
    private final PathCodes pathCodes = new PathCodes(hash("path-code"), hash("path-code-hash"));
    public final JoinPath joining = new JoinPath(paths, pathCodes, clock);
    public final HolderCodes holderCodes = new HolderCodes(paths, pathCodes);
    public final FindByCode codes = new FindByCode(paths, pathCodes, new Attempts());
    public final InMemoryDeadlineBook deadlineBook = new InMemoryDeadlineBook(clock);
    public final Deadlines deadlines = new Deadlines(deadlineBook, new HolidaysOfTheLand());
    public final InMemoryAbsences absences = new InMemoryAbsences(clock);
    public final SetAbsence settingAbsence = new SetAbsence(absences, offers, clock);
    public final EndAbsence endingAbsence = new EndAbsence(absences, clock);
    public final Rosters rosters = new Rosters(absences, offers, clock);
    public final PassToDeputy passing = new PassToDeputy(referrals, rosters, gate, clock);
    public final PassWaitingToDeputies waiting =
            new PassWaitingToDeputies(referrals, absences, rosters, passing, clock);
    public final Desk desk = new Desk(referrals, new Desk.Rules(reasons, deadlines), vault, gate, clock);
    public final CheckWish check = new CheckWish(offers, new Concerns(List.of("HEALTH", "DEVELOPMENT")), clock);
    public final ReadChildren reading;
    public final RecordChild recording;
    public final SubmitReferral submitting;
    public final HandOverReferral handingOver;
    public final ViewReferral viewing;
    public final InMemoryConsentRequests requests = new InMemoryConsentRequests(clock);
    public final RequestCodes requestCodes = new RequestCodes(hash("consent-code"), hash("consent-code-hash"));
    public final AskOnPhone askingOnPhone = new AskOnPhone(requests, requestCodes, new DraftQuestion(offers, clock));
    public final OpenRequest opening = new OpenRequest(requests, requestCodes, new Attempts(), clock);
    public final AnswerRequest answering = new AnswerRequest(requests, requestCodes, clock);
    public final ReadAnswer answers = new ReadAnswer(requests, clock);
    public final GiveConsent giving = new GiveConsent(desk, check, new TakeAnswer(answers), joining);
    public final WithdrawConsent withdrawing = new WithdrawConsent(desk, referrals, joining, clock);
    public final WithdrawRelease releasing = new WithdrawRelease(desk, referrals, clock);
    public final WithdrawForFamily family = new WithdrawForFamily(codes, joining, withdrawing, releasing);
    public final ViewWay way = new ViewWay(
            paths, referrals, (region, holder, ids) -> reads.add("family " + region + " " + ids.size()), gate);
    public final AskNextOffer next;
    public final EndSilence silence;
    public final ForgetPlacements forgetting = new ForgetPlacements(referrals, clock);
    public final ReadWorklist worklist;
    public final ImportReferral importing;
    public final AskForHelp asking;

    private Reaction<Referral, ReferralEvent> besides = happened -> Outcome.UNCHANGED;

    public SmallRegion() {
        InMemoryChildren children = new InMemoryChildren(clock);
        reading = new ReadChildren(
                children, vault, (by, purpose, ids) -> reads.add(by.organization() + " " + purpose + " " + ids.size()));
        recording = new RecordChild(children, vault, new NameAndBirth(hash("name-and-birth")));
        RegisterReferral register = new RegisterReferral(referrals, joining, deadlines, clock);
        next = new AskNextOffer(referrals, offers, register, gate, clock);
        silence = new EndSilence(referrals, next, clock);
        submitting = new SubmitReferral(check, codes, recording, new TakeAnswer(answers), register);
        asking = new AskForHelp(check, codes, recording, register);
        handingOver = new HandOverReferral(
                desk, check, new TakeAnswer(answers), register, new HiddenPlaces(paths, referrals));
        viewing = new ViewReferral(desk, gate, reading, reasons);
        worklist = new ReadWorklist(referrals, reading, gate, clock);
        importing = new ImportReferral(check, recording, referrals, new RecordPastReferral(referrals, joining, clock));
        offers.has("cafe", "centre", null);
        offers.has("support", "early", null);
    }

    private KeyedHash hash(String purpose) {
        return new KeyedHash(master.derive(purpose));
    }

    /** Lets everything follow that has to. */
    public void settle() {
        for (int round = 1; round <= 3; round++) {
            referrals.react(this::follow);
            paths.react(new WithdrawFromReferrals(() -> withdrawing));
        }
    }

    private Outcome follow(Happened<Referral, ReferralEvent> happened) {
        List<Reaction<Referral, ReferralEvent>> reactions = List.of(
                new FollowReferralOnPath(joining), new AskNextInOrder(next), new PassOnWhenAway(passing), besides);
        return reactions.stream().allMatch(each -> each.follow(happened) == Outcome.UNCHANGED)
                ? Outcome.UNCHANGED
                : Outcome.CHANGED;
    }

    /** Lets something else follow besides the paths. */
    public void besides(Reaction<Referral, ReferralEvent> reaction) {
        besides = reaction;
    }

    public Submitted submitted(String offer, ConsentScope... scopes) {
        return submit(wish(offer, null, scopes), MIDWIFE);
    }

    public Submitted submit(NewReferral wish, Actor by) {
        Submitted submitted =
                submitting.submit(wish, new RequestKey(UUID.randomUUID().toString(), "digest"), by);
        settle();
        return submitted;
    }

    /** What a family asks for itself, by an offer's organization. */
    public ReferralId askedByFamily(String offer, String organization, FamilyWish wish, Terms terms) {
        AskForHelp.Wanted wanted = new AskForHelp.Wanted(
                offer,
                wish,
                Identity.ofFamily(
                        new Identity.FamilyContact(
                                "Frau Sommer", "0511 1", "de", new Identity.Reach(Identity.CallTime.MORNING, false)),
                        YearMonth.of(2025, 11),
                        false),
                "03241005",
                new ConsentGiving(organization, List.of(ConsentScope.TRANSMISSION), terms),
                null);
        ReferralId id = asking.ask(wanted, new RequestKey("asked", "digest"), () -> {})
                .referral()
                .state()
                .id();
        settle();
        return id;
    }

    public NewReferral wish(String offer, @Nullable String pathCode, ConsentScope... scopes) {
        return new NewReferral(
                new Family(identity("Anders"), "03241005"),
                new Wish(offer, "HEALTH", "a message"),
                consent(Duration.ofDays(365), scopes),
                pathCode,
                NewReferral.Order.NOBODY);
    }

    /** A wish with others to be asked when it comes to nothing. */
    public NewReferral inOrder(NewReferral wish, int silentDays, String... next) {
        return new NewReferral(
                wish.family(),
                wish.wish(),
                wish.consent(),
                wish.pathCode(),
                new NewReferral.Order(List.of(next), silentDays));
    }

    public Identity identity(String familyName) {
        return new Identity(
                "Mia",
                familyName,
                LocalDays.of(clock.instant()).minusMonths(7),
                null,
                new Identity.FamilyContact("Sorge", "0123", "de"));
    }

    public ConsentGiving consent(Duration holds, ConsentScope... scopes) {
        return new ConsentGiving(
                null,
                scopes.length == 0 ? List.of(ConsentScope.values()) : List.of(scopes),
                new Terms(
                        GivenBy.ONE_PARENT,
                        HowGiven.PAPER,
                        clock.instant(),
                        LocalDays.of(clock.instant().plus(holds)),
                        ConsentText.VERSION));
    }

    public static Actor actor(String organization, @Nullable String unit) {
        Membership acting = new Membership(
                organization, organization, organization, unit, unit, Set.of(Role.PROFESSIONAL), Set.of(), "03241");
        return new Actor("person-at-" + organization, "Person", acting, List.of(acting));
    }

    /** Wrong codes by caller. */
    private static final class Attempts implements CodeAttempts {
        private final Map<String, Integer> failures = new HashMap<>();

        @Override
        public int failures(String who) {
            return failures.getOrDefault(who, 0);
        }

        @Override
        public void failed(String who) {
            failures.merge(who, 1, Integer::sum);
        }
    }
}
