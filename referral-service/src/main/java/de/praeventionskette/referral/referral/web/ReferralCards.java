package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.WaitBand;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.child.web.ChildView;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.Standing;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.path.PathPart;
import de.praeventionskette.referral.path.Paths;
import de.praeventionskette.referral.reason.OwnReason;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.Submission;
import de.praeventionskette.referral.referral.ViewReferral.Seen;
import de.praeventionskette.referral.referral.web.ReferralView.Step;
import de.praeventionskette.referral.replica.Directory;
import de.praeventionskette.referral.replica.Directory.Town;
import de.praeventionskette.referral.replica.KnownOffer;
import de.praeventionskette.referral.replica.Replica;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words the parts of one referral for its page. */
@Component
class ReferralCards {
    private final Replica replica;
    private final Directory directory;
    private final Paths paths;
    private final SheetCards sheets;
    private final Words words;

    ReferralCards(Replica replica, Directory directory, Paths paths, SheetCards sheets, Words words) {
        this.replica = replica;
        this.directory = directory;
        this.paths = paths;
        this.sheets = sheets;
        this.words = words;
    }

    /**
     * What the page says in words.
     *
     * @param title how the child, or the family that asked itself, is called
     * @param sender name of who sent; null: the family asked itself
     * @param receiver name of who receives
     * @param facts about the family
     * @param times days and moments
     * @param consent what the family allowed
     * @param reason why it is where it is
     * @param steps what happened, in order
     * @param waited how long those waited who lately got a place there; null: too few to say
     * @param next titles of the offers that are asked when it comes to nothing
     */
    record Cards(
            String title,
            @Nullable String sender,
            String receiver,
            Facts facts,
            Times times,
            ConsentCard consent,
            @Nullable String reason,
            List<StepCard> steps,
            @Nullable WaitBand waited,
            List<String> next) {
        @Override
        public String toString() {
            return "Cards[…]";
        }
    }

    /**
     * About the family.
     *
     * @param town name of its municipality
     */
    record Facts(
            String town,
            @Nullable String language,
            @Nullable String concern) {}

    /**
     * Days and moments.
     *
     * @param since when the present state began; null: it may not be seen
     * @param due when somebody should have acted
     * @param birth day of birth, or the expected one; only the month where the family asked itself
     */
    record Times(
            String sent,
            @Nullable String since,
            @Nullable String due,
            boolean overdue,
            @Nullable String birth) {}

    /**
     * One thing that happened.
     *
     * @param what what it was, in words
     * @param reason why, in words
     * @param who the side that did it, in words
     */
    record StepCard(String at, String what, @Nullable String reason, String who, Step step) {
        @Override
        public String toString() {
            return "StepCard[" + at + "]";
        }
    }

    /**
     * The consent in words.
     *
     * @param secrecy how a release from professional secrecy stands
     * @param sheets what the family signed
     * @param withdrawable whether something is left to take back
     */
    record ConsentCard(
            String givenAt,
            String expiresOn,
            List<ScopeCard> scopes,
            Standing secrecy,
            List<SheetCards.Card> sheets,
            boolean withdrawable) {
        /** Whether a release can be taken back. */
        public boolean released() {
            return secrecy == Standing.IN_FORCE;
        }
    }

    /** One scope as it stands today. */
    record ScopeCard(
            ConsentScope scope, Standing standing, @Nullable String withdrawnAt) {
        /** Colour of its standing. */
        public String tone() {
            return switch (standing) {
                case IN_FORCE -> "good";
                case WITHDRAWN -> "bad";
                case EXPIRED -> "wait";
                case NOT_GIVEN -> "neutral";
            };
        }
    }

    Cards of(ReferralView view, Seen seen, Map<String, String> names, Locale language) {
        Referral referral = seen.referral().state();
        return new Cards(
                seen.child().identity().displayName(),
                referral.sender().map(sender -> sender.calledBy(names)).orElse(null),
                seen.receiver().calledBy(names),
                facts(view, seen.referral().region(), language),
                times(view, language),
                consent(referral, seen.insight().familysVoice(), language),
                view.course() == null
                        ? null
                        : reason(view.course().reason(), view.course().wording(), language),
                steps(view, referral, names, language),
                directory.waitSoFar(referral.submission().offer().id()).orElse(null),
                next(view));
    }

    private List<String> next(ReferralView view) {
        ReferralView.Order order = view.course() == null ? null : view.course().order();
        return order == null
                ? List.of()
                : order.next().stream()
                        .map(offer ->
                                replica.offer(offer).map(KnownOffer::title).orElse(offer))
                        .toList();
    }

    /** Each step names the team that took it, before and after the referral was passed on. */
    private List<StepCard> steps(ReferralView view, Referral referral, Map<String, String> names, Locale language) {
        Party receiver = referral.submission().sides().receiver();
        List<StepCard> steps = new ArrayList<>();
        for (Step step : view.history()) {
            steps.add(step(
                    step, new Submission.Sides(referral.submission().sides().sender(), receiver), names, language));
            if (step.team() != null) {
                receiver = new Party(receiver.organization(), step.team());
            }
        }
        return steps;
    }

    private StepCard step(Step step, Submission.Sides sides, Map<String, String> names, Locale language) {
        String who = switch (step.by()) {
            case SENDER ->
                sides.sender() == null
                        ? words.text("side.FAMILY", language)
                        : sides.sender().calledBy(names);
            case RECEIVER -> sides.receiver().calledBy(names);
            case FAMILY, PLACES -> words.text("side." + step.by(), language);
        };
        return new StepCard(
                words.moment(step.at(), language),
                what(step, sides.receiver(), names, language),
                reason(step.reason(), step.wording(), language),
                step.byViewer() ? words.text("referral.by-you", language, who) : who,
                step);
    }

    private String what(Step step, Party receiver, Map<String, String> names, Locale language) {
        if (step.team() != null) {
            Party team = new Party(receiver.organization(), step.team());
            return words.text("referral.passed", language, names.getOrDefault(team.nameKey(), step.team()));
        }
        if (step.aside() != null) {
            return words.text("aside." + step.aside(), language);
        }
        return step.contact() == null
                ? words.text("state." + step.state(), language)
                : words.text("contact." + step.contact(), language);
    }

    private @Nullable String reason(@Nullable Reason reason, @Nullable OwnReason wording, Locale language) {
        if (wording != null) {
            return wording.in(language);
        }
        return reason == null ? null : words.text("reason." + reason, language);
    }

    private Facts facts(ReferralView view, String region, Locale language) {
        String spoken = view.child().language();
        String concern = view.asked().concern();
        return new Facts(
                town(view, region),
                spoken == null ? null : Locale.forLanguageTag(spoken).getDisplayName(language),
                concern == null ? null : words.textOr(concern, "concern." + concern, language));
    }

    private String town(ReferralView view, String region) {
        String ags = view.asked().municipality();
        return directory.municipalities(region).stream()
                .filter(town -> town.ags().equals(ags))
                .map(Town::name)
                .findFirst()
                .orElse(ags);
    }

    private Times times(ReferralView view, Locale language) {
        ReferralView.Course course = view.course();
        LocalDate due = course == null ? null : local(course.dueAt());
        LocalDate birth = birth(view.child());
        return new Times(
                words.moment(view.asked().at(), language),
                course == null ? null : words.since(LocalDays.of(course.since()), language),
                due == null ? null : words.day(due, language),
                due != null && due.isBefore(words.today()),
                birth == null
                        ? null
                        : view.child().familyName() == null
                                ? words.month(birth, language)
                                : words.day(birth, language));
    }

    private static @Nullable LocalDate local(@Nullable Instant at) {
        return at == null ? null : LocalDays.of(at);
    }

    private static @Nullable LocalDate birth(ChildView child) {
        return child.birthDate() != null ? child.birthDate() : child.expectedOn();
    }

    /** The scopes of the path stand with the path; only the side that took the consent sees them. */
    private ConsentCard consent(Referral referral, boolean whole, Locale language) {
        Consent own = referral.consent();
        Optional<Consent> onPath = whole ? onPath(referral) : Optional.empty();
        List<ScopeCard> scopes = Stream.of(ConsentScope.values())
                .filter(scope -> whole || scope.isOfReferral())
                .map(scope -> scope(scope.isOfReferral() ? Optional.of(own) : onPath, scope, language))
                .toList();
        return new ConsentCard(
                words.moment(own.terms().givenAt(), language),
                words.day(own.terms().expiresOn(), language),
                scopes,
                referral.secrecyRelease()
                        .map(release -> release.standing(words.today()))
                        .orElse(Standing.NOT_GIVEN),
                sheets.of(referral, language),
                whole && scopes.stream().anyMatch(scope -> scope.standing() == Standing.IN_FORCE));
    }

    private Optional<Consent> onPath(Referral referral) {
        return paths.find(referral.submission().way().path())
                .flatMap(path -> path.parts().stream()
                        .filter(part -> part.referral().equals(referral.id().value()))
                        .findFirst())
                .map(PathPart::consent);
    }

    private ScopeCard scope(Optional<Consent> consent, ConsentScope scope, Locale language) {
        Standing standing =
                consent.map(given -> given.standing(scope, words.today())).orElse(Standing.NOT_GIVEN);
        String withdrawn = consent.stream()
                .flatMap(given -> given.grants().stream())
                .filter(grant -> grant.scope() == scope)
                .map(Consent.Grant::withdrawnAt)
                .flatMap(Stream::ofNullable)
                .map(at -> words.moment(at, language))
                .findFirst()
                .orElse(null);
        return new ScopeCard(scope, standing, withdrawn);
    }
}
