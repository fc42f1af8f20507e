package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.absence.web.AbsenceLines;
import de.praeventionskette.referral.referral.Alternatives;
import de.praeventionskette.referral.referral.HiddenPlaces;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import de.praeventionskette.referral.referral.Insight;
import de.praeventionskette.referral.referral.Outcome;
import de.praeventionskette.referral.referral.Progress;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.replica.Directory;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a referral lets people do, with the words that they choose from. */
@Component
class ReferralActions {
    private static final Set<ReferralStatus> HAND_ON = EnumSet.of(
            ReferralStatus.ACCEPTED,
            ReferralStatus.IN_PROGRESS,
            ReferralStatus.ON_HOLD,
            ReferralStatus.COMPLETED,
            ReferralStatus.FAILED);
    private static final Set<ReferralStatus> SEARCH_ON = EnumSet.of(ReferralStatus.REJECTED, ReferralStatus.FAILED);

    private final Directory directory;
    private final MoveWords words;
    private final HiddenPlaces hiding;
    private final AbsenceLines absences;

    ReferralActions(Directory directory, MoveWords words, HiddenPlaces hiding, AbsenceLines absences) {
        this.absences = absences;
        this.directory = directory;
        this.words = words;
        this.hiding = hiding;
    }

    void show(AtHand read, Actor actor, Locale language, Model model) {
        Referral referral = read.referral();
        Insight insight = read.seen().insight();
        ReferralStatus status = referral.state().status();
        model.addAttribute("own", referral.isFamilysOwn());
        List<Move> possible = Move.offered(status, insight);
        List<Directory.Team> teams = possible.contains(Move.REASSIGN) ? otherTeams(referral) : List.of();
        List<Move> offered = possible.stream()
                .filter(move -> move != Move.REASSIGN || !teams.isEmpty())
                .filter(move -> move != Move.REOPEN || !isAnsweredElsewhere(referral))
                .filter(move -> move != Move.ASK
                        || insight.course() && referral.progress().question() == null)
                .toList();
        model.addAttribute("simple", offered.stream().filter(Move::isSimple).toList());
        model.addAttribute(
                "moves", offered.stream().filter(move -> !move.isSimple()).toList());
        model.addAttribute("handOn", insight.receiver() && HAND_ON.contains(status));
        model.addAttribute("searchOn", insight.sender() && insight.course() && SEARCH_ON.contains(status));
        model.addAttribute(
                "teams",
                offered.contains(Move.REASSIGN)
                        ? absences.teams(teams, referral.receiver().organization(), language)
                        : List.of());
        Progress.Hidden own = referral.progress().hidden();
        model.addAttribute("hidden", hiding.onEveryPage(referral, read.path()));
        model.addAttribute("hides", own == null);
        model.addAttribute("mayHide", own == null || own.by() == side(insight));
        model.addAttribute("question", insight.course() ? referral.progress().question() : null);
        words.show(actor, language, model);
        model.addAttribute("outcomes", Outcome.values());
    }

    /** Whoever declined need not learn what the family did next. */
    private static boolean isAnsweredElsewhere(Referral referral) {
        Alternatives alternatives = referral.progress().alternatives();
        return alternatives != null && alternatives.asked() != null;
    }

    private static Side side(Insight insight) {
        return insight.sender() ? Side.SENDER : Side.RECEIVER;
    }

    private List<Directory.Team> otherTeams(Referral referral) {
        return directory.teams(referral.receiver().organization()).stream()
                .filter(team -> !team.id().equals(referral.receiver().unit()))
                .toList();
    }
}
