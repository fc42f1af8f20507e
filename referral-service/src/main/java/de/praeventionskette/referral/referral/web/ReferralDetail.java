package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.input.web.Mistakes;
import de.praeventionskette.referral.reason.OwnReason;
import de.praeventionskette.referral.reason.ReasonLists;
import de.praeventionskette.referral.referral.Contact;
import de.praeventionskette.referral.referral.Outcome;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.ViewReferral;
import de.praeventionskette.referral.referral.ViewReferral.Seen;
import de.praeventionskette.referral.replica.Replica;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one referral. */
@Component
class ReferralDetail {
    private static final Set<ReferralStatus> HAND_ON = EnumSet.of(
            ReferralStatus.ACCEPTED,
            ReferralStatus.IN_PROGRESS,
            ReferralStatus.ON_HOLD,
            ReferralStatus.COMPLETED,
            ReferralStatus.FAILED);
    private static final Set<Contact> BY_HAND = EnumSet.complementOf(EnumSet.of(Contact.HELP_STARTED));

    private final ViewReferral referrals;
    private final Replica replica;
    private final ReferralCards cards;
    private final Mistakes mistakes;
    private final ReasonLists reasons;

    ReferralDetail(
            ViewReferral referrals, Replica replica, ReferralCards cards, Mistakes mistakes, ReasonLists reasons) {
        this.referrals = referrals;
        this.replica = replica;
        this.cards = cards;
        this.mistakes = mistakes;
        this.reasons = reasons;
    }

    /** Notes what is wrong with one of the forms of the page, and what was chosen in it. */
    void mistakes(Invalid invalid, @Nullable Move move, @Nullable MoveForm form, Locale language, Model model) {
        mistakes.show(invalid, move == null ? "" : move.path() + "-", language, model);
        model.addAttribute("tried", move);
        model.addAttribute("form", form);
    }

    String show(String id, Actor actor, Locale language, Model model) {
        Seen seen = referrals.view(new ReferralId(id), actor);
        Referral referral = seen.referral().state();
        Map<String, String> names = replica.names(
                List.of(referral.sender().nameKey(), referral.receiver().nameKey()));
        ReferralView view = ReferralView.of(seen, actor, names);
        model.addAttribute("view", view);
        model.addAttribute("side", seen.insight());
        model.addAttribute("cards", cards.of(view, seen, names, language));
        actions(referral, seen, model);
        model.addAttribute("ownReasons", ownReasons(actor, language));
        return "referral";
    }

    /** The own organization's wordings under each standard reason that has some. */
    private Map<Reason, List<Choice>> ownReasons(Actor actor, Locale language) {
        return reasons.of(actor.organization()).inUse().stream()
                .collect(Collectors.groupingBy(
                        OwnReason::code,
                        () -> new EnumMap<>(Reason.class),
                        Collectors.mapping(own -> Choice.of(own, language), Collectors.toList())));
    }

    /** An own wording as a form offers it. */
    record Choice(String value, String text) {
        static Choice of(OwnReason own, Locale language) {
            return new Choice(own.code() + MoveForm.OWN + own.id(), own.in(language));
        }
    }

    private void actions(Referral referral, Seen seen, Model model) {
        ReferralStatus status = referral.state().status();
        List<Move> offered = Move.offered(status, seen.insight());
        model.addAttribute("simple", offered.stream().filter(Move::isSimple).toList());
        model.addAttribute(
                "moves", offered.stream().filter(move -> !move.isSimple()).toList());
        model.addAttribute("handOn", seen.insight().receiver() && HAND_ON.contains(status));
        model.addAttribute("reasonWords", Reason.values());
        model.addAttribute("contacts", BY_HAND);
        model.addAttribute("outcomes", Outcome.values());
    }
}
