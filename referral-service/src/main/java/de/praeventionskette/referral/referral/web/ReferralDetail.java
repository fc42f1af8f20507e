package de.praeventionskette.referral.referral.web;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.Standing;
import de.praeventionskette.referral.input.web.Mistakes;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.ViewReferral;
import de.praeventionskette.referral.referral.ViewReferral.Seen;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one referral. */
@Component
class ReferralDetail {
    private final ViewReferral referrals;
    private final ReferralViews views;
    private final ReferralCards cards;
    private final ReferralActions actions;
    private final Mistakes mistakes;

    ReferralDetail(
            ViewReferral referrals,
            ReferralViews views,
            ReferralCards cards,
            ReferralActions actions,
            Mistakes mistakes) {
        this.referrals = referrals;
        this.views = views;
        this.cards = cards;
        this.actions = actions;
        this.mistakes = mistakes;
    }

    /** Notes what is wrong with one of the forms of the page, and what was chosen in it. */
    void mistakes(Invalid invalid, @Nullable Move move, @Nullable MoveForm form, Locale language, Model model) {
        mistakes.show(atItsField(invalid), move == null ? "" : move.path() + "-", language, model);
        model.addAttribute("tried", move);
        model.addAttribute("form", form);
    }

    /** Notes what is wrong with one of the forms of a warm hand-over, and what was typed in it. */
    void handOverMistakes(Invalid invalid, String tried, HandOverForm form, Locale language, Model model) {
        mistakes.show(invalid, tried + "-", language, model);
        model.addAttribute("handingOver", tried);
        model.addAttribute("typed", form);
    }

    /** A form has one field for a reason and for its wording. */
    private static Invalid atItsField(Invalid invalid) {
        return "wording".equals(invalid.field()) ? new Invalid("reason", "reason.not-yours") : invalid;
    }

    /** What makes a second press of the button do nothing; null: there is no code to renew. */
    private static @Nullable String renewable(ReferralCards.Cards shown, Seen seen) {
        boolean onPath = shown.consent().scopes().stream()
                .anyMatch(scope -> scope.scope() == ConsentScope.PATH && scope.standing() != Standing.NOT_GIVEN);
        boolean own = seen.referral().state().isFamilysOwn();
        return seen.insight().familysVoice() && (onPath || own)
                ? UUID.randomUUID().toString()
                : null;
    }

    String show(String id, Actor actor, Locale language, Model model) {
        Seen seen = referrals.view(new ReferralId(id), actor);
        AtHand read = views.read(seen);
        ReferralView view = views.of(read, actor);
        model.addAttribute("view", view);
        model.addAttribute("side", seen.insight());
        ReferralCards.Cards shown = cards.of(view, read, language);
        model.addAttribute("cards", shown);
        model.addAttribute(
                "sheetKey", seen.insight().sender() ? UUID.randomUUID().toString() : null);
        model.addAttribute("renewable", renewable(shown, seen));
        actions.show(read, actor, language, model);
        return "referral";
    }
}
