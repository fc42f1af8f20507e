package de.praeventionskette.referral.referral.web;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.text.ConsentText;
import de.praeventionskette.referral.input.web.Mistakes;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.ViewReferral;
import de.praeventionskette.referral.referral.ViewReferral.Seen;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which a new consent is written down, beside what the family allows until then. */
@Component
class RenewalView {
    private final ViewReferral referrals;
    private final ReferralViews views;
    private final ConsentCards cards;
    private final ConsentPart consents;
    private final Mistakes mistakes;

    RenewalView(
            ViewReferral referrals, ReferralViews views, ConsentCards cards, ConsentPart consents, Mistakes mistakes) {
        this.referrals = referrals;
        this.views = views;
        this.cards = cards;
        this.consents = consents;
        this.mistakes = mistakes;
    }

    String blank(String id, Actor actor, Locale language, Model model) {
        Seen seen = seen(id, actor);
        String read = seen.referral().state().consent().terms().language();
        RenewalForm form = RenewalForm.of(seen.referral().version(), consents.blank(read));
        return show(form, seen, actor, language, model);
    }

    /** The form as it was filled in, for another look. */
    String filled(RenewalForm form, String id, Actor actor, Locale language, Model model) {
        return show(besideTextOfNow(form), seen(id, actor), actor, language, model);
    }

    private static RenewalForm besideTextOfNow(RenewalForm form) {
        return new RenewalForm(form.key(), form.version(), form.chosen().besideText(ConsentText.VERSION));
    }

    String again(Invalid invalid, RenewalForm form, String id, Actor actor, Locale language, Model model) {
        mistakes.show(invalid, language, model);
        return filled(form, id, actor, language, model);
    }

    /** Nothing that was filled in is lost when somebody else has changed the referral meanwhile. */
    String changed(RenewalForm form, String id, Actor actor, Locale language, Model model) {
        Seen seen = seen(id, actor);
        model.addAttribute("changed", true);
        RenewalForm now =
                RenewalForm.of(seen.referral().version(), besideTextOfNow(form).consent());
        return show(now, seen, actor, language, model);
    }

    private Seen seen(String id, Actor actor) {
        Seen seen = referrals.view(new ReferralId(id), actor);
        if (!seen.insight().familysVoice()) {
            throw new NotAllowed("referral.not-sender");
        }
        return seen;
    }

    private String show(RenewalForm form, Seen seen, Actor actor, Locale language, Model model) {
        AtHand read = views.read(seen);
        Referral referral = read.referral();
        Party receiver = referral.submission().sides().receiver();
        model.addAttribute("id", seen.referral().id());
        model.addAttribute("child", seen.child().identity().displayName());
        model.addAttribute("offer", referral.submission().offer().title());
        model.addAttribute("receiver", receiver.calledBy(read.names()));
        model.addAttribute("recipient", receiver.organization());
        model.addAttribute("now", cards.of(referral, read.path(), true, language));
        model.addAttribute("ended", referral.state().ended());
        model.addAttribute("form", form);
        consents.show(form.consent(), actor, language, model);
        return "referral-renewal";
    }
}
