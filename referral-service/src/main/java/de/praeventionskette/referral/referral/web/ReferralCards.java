package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.WaitBand;
import de.praeventionskette.referral.absence.web.AbsenceLines;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.child.web.ChildView;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.reason.OwnReason;
import de.praeventionskette.referral.referral.HistoryEntry.Aside.What;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words the parts of one referral for its page. */
@Component
class ReferralCards {
    private final Replica replica;
    private final Directory directory;
    private final ConsentCards consents;
    private final HandOverCards handOvers;
    private final AbsenceLines absences;
    private final Words words;

    ReferralCards(
            Replica replica,
            Directory directory,
            ConsentCards consents,
            HandOverCards handOvers,
            AbsenceLines absences,
            Words words) {
        this.replica = replica;
        this.absences = absences;
        this.directory = directory;
        this.consents = consents;
        this.handOvers = handOvers;
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
     * @param handOver how both hand over together
     * @param away until when who receives it is not there; null: there, or nothing more comes
     */
    record Cards(
            String title,
            @Nullable String sender,
            String receiver,
            Facts facts,
            Times times,
            ConsentCards.ConsentCard consent,
            @Nullable String reason,
            List<StepCard> steps,
            @Nullable WaitBand waited,
            List<String> next,
            HandOverCards.Part handOver,
            @Nullable String away) {
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

    Cards of(ReferralView view, AtHand read, Locale language) {
        Seen seen = read.seen();
        Referral referral = read.referral();
        Map<String, String> names = read.names();
        return new Cards(
                seen.child().identity().displayName(),
                referral.sender().map(sender -> sender.calledBy(names)).orElse(null),
                seen.receiver().calledBy(names),
                facts(view, seen.referral().region(), language),
                times(view, language),
                consents.of(referral, read.path(), seen.insight().familysVoice(), language),
                view.course() == null
                        ? null
                        : reason(view.course().reason(), view.course().wording(), language),
                steps(view, referral, names, language),
                directory.waitSoFar(referral.submission().offer().id()).orElse(null),
                next(view),
                handOvers.of(seen, names, language),
                view.away() == null
                        ? null
                        : absences.line(view.away(), language).text());
    }

    private List<String> next(ReferralView view) {
        ReferralView.Order order = view.course() == null ? null : view.course().order();
        if (order == null) {
            return List.of();
        }
        Map<String, KnownOffer> offers = replica.offers(order.next());
        return order.next().stream()
                .map(id -> Optional.ofNullable(offers.get(id))
                        .map(KnownOffer::title)
                        .orElse(id))
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
            String how = step.aside() == What.WENT_TO_DEPUTY ? "referral.deputy" : "referral.passed";
            return words.text(how, language, names.getOrDefault(team.nameKey(), step.team()));
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
}
