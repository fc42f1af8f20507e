package de.praeventionskette.referral.referral.web;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.Membership;
import de.praeventionskette.referral.ReferralProperties;
import de.praeventionskette.referral.consent.text.ConsentText;
import de.praeventionskette.referral.draft.OpenedDraft;
import de.praeventionskette.referral.input.web.Mistakes;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Submission;
import de.praeventionskette.referral.referral.Submitted;
import de.praeventionskette.referral.referral.ViewReferral;
import de.praeventionskette.referral.referral.ViewReferral.Seen;
import de.praeventionskette.referral.referral.web.OfferCards.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of a submission: choosing an offer, the form, and what comes after it. */
@Component
class SubmissionView {
    private static final String FORM = "referral-new";
    private static final String CHOOSE = "referral-offer";
    private static final int AGS = 8;

    private final OfferCards offers;
    private final ViewReferral referrals;
    private final List<String> concerns;
    private final Mistakes mistakes;
    private final OfferFits fits;
    private final ConsentPart consents;

    SubmissionView(
            OfferCards offers,
            ViewReferral referrals,
            ReferralProperties settings,
            Mistakes mistakes,
            SubmissionParts parts) {
        this.offers = offers;
        this.fits = parts.fits();
        this.referrals = referrals;
        this.concerns = settings.concerns();
        this.mistakes = mistakes;
        this.consents = parts.consents();
    }

    String blank(@Nullable String offer, @Nullable String follows, Actor actor, Locale language, Model model) {
        Seen before = follows == null || follows.isBlank() ? null : handedOn(follows, actor);
        Optional<Found> found = offers.find(offer, actor.region(), language);
        SubmissionForm form = new SubmissionForm(
                UUID.randomUUID().toString(),
                offer,
                before == null ? null : before.referral().id(),
                null,
                onlyTown(found, actor),
                null,
                consents.blank(null),
                before == null
                        ? null
                        : before.referral().state().submission().need().concern(),
                null,
                null,
                null);
        return form(form, found, before, actor, language, model);
    }

    /** What was allowed for another recipient, or with another text, is asked anew. */
    String opened(OpenedDraft draft, @Nullable String otherOffer, Actor actor, Locale language, Model model) {
        SubmissionForm typed = SubmissionFormJson.read(draft.form());
        SubmissionForm form = otherOffer == null ? typed : typed.instead(otherOffer);
        ConsentFields consent = form.consent() == null ? ConsentFields.NONE : form.consent();
        Optional<Found> found = offers.find(form.offer(), actor.region(), language);
        boolean asked = found.filter(each -> consent.asks(each.card().recipient(), ConsentText.VERSION))
                .isPresent();
        model.addAttribute("draft", draft.key());
        model.addAttribute("count", draft.count());
        ConsentFields kept = asked ? consent.besideText(ConsentText.VERSION) : consent.notGiven(ConsentText.VERSION);
        return form(form.with(kept), found, actor, language, model);
    }

    String again(Invalid invalid, SubmissionForm form, Actor actor, Locale language, Model model) {
        mistakes.show(invalid, language, model);
        return filled(form, actor, language, model);
    }

    /** The form as it was filled in, for another look. */
    String filled(SubmissionForm form, Actor actor, Locale language, Model model) {
        ConsentFields consent = form.consent();
        SubmissionForm now = consent == null ? form : form.with(consent.besideText(ConsentText.VERSION));
        return form(now, offers.find(form.offer(), actor.region(), language), actor, language, model);
    }

    /** How the offer fits what is known so far, and who gets the data. */
    String fit(SubmissionForm form, Actor actor, Locale language, Model model) {
        Optional<Found> found = offers.find(form.offer(), actor.region(), language);
        model.addAttribute("form", form);
        model.addAttribute("offer", found.map(Found::card).orElse(null));
        found.ifPresent(each -> fits(form, each, language, model));
        return "referral-fit :: answer";
    }

    private void fits(SubmissionForm form, Found found, Locale language, Model model) {
        if (form.follows() == null) {
            model.addAttribute("fit", fits.of(found.offer(), form.family(today()), language));
        }
    }

    String sent(Submitted sent, boolean handedOn, Model model) {
        Submission asked = sent.referral().state().submission();
        model.addAttribute("id", sent.referral().id());
        model.addAttribute("offer", asked.offer().title());
        model.addAttribute("code", sent.code() == null ? null : sent.code().spoken());
        model.addAttribute("warnings", sent.warnings());
        model.addAttribute("handedOn", handedOn);
        return "referral-sent";
    }

    /** The present local day. */
    LocalDate today() {
        return consents.today();
    }

    private String form(SubmissionForm form, Optional<Found> found, Actor actor, Locale language, Model model) {
        Seen before = form.follows() == null || form.follows().isBlank() ? null : handedOn(form.follows(), actor);
        return form(form, found, before, actor, language, model);
    }

    private String form(
            SubmissionForm form,
            Optional<Found> found,
            @Nullable Seen before,
            Actor actor,
            Locale language,
            Model model) {
        model.addAttribute("form", form);
        model.addAttribute("age", offers.age(language));
        model.addAttribute(
                "before", before == null ? null : before.child().identity().displayName());
        Optional<OfferCard> offer = found.map(Found::card);
        if (offer.isEmpty() || !offer.get().open()) {
            return choose(form, offer.orElse(null), before, actor, language, model);
        }
        model.addAttribute("offer", offer.get());
        fits(form, found.get(), language, model);
        model.addAttribute("towns", found.get().towns());
        model.addAttribute("concerns", concerns);
        consents.show(form.consent(), actor, language, model);
        return FORM;
    }

    private String choose(
            SubmissionForm form,
            @Nullable OfferCard offer,
            @Nullable Seen before,
            Actor actor,
            Locale language,
            Model model) {
        boolean asked = form.offer() != null && !form.offer().isBlank();
        model.addAttribute("problem", offer != null ? offer.warnings().getFirst() : asked ? "UNKNOWN" : null);
        if (before != null) {
            Submission.About about = before.referral().state().submission().about();
            model.addAttribute(
                    "choices",
                    offers.fitting(
                            actor.region(),
                            before.child().identity().ageInMonths(today()),
                            about.municipality(),
                            before.referral().state().receiver(),
                            language));
        } else if (model.containsAttribute("draft")) {
            model.addAttribute("choices", othersFor(form, actor, language));
        }
        return CHOOSE;
    }

    /** Where a draft can go whose offer is no longer there, as far as it says for whom it is. */
    private List<OfferCards.Choice> othersFor(SubmissionForm form, Actor actor, Locale language) {
        String town = form.municipality();
        return Optional.ofNullable(form.child())
                .flatMap(child -> child.ageInMonths(today()))
                .filter(age -> town != null)
                .map(age -> offers.fitting(actor.region(), age, String.valueOf(town), Party.of(actor), language))
                .orElse(List.of());
    }

    private Seen handedOn(String follows, Actor actor) {
        Seen seen = referrals.view(new ReferralId(follows), actor);
        if (!seen.insight().receiver()) {
            throw new NotAllowed("referral.not-receiver");
        }
        return seen;
    }

    /** The town that is left when the offer's and the person's own are laid over each other. */
    private static @Nullable String onlyTown(Optional<Found> offer, Actor actor) {
        Membership acting = actor.acting();
        List<String> served = offer.stream()
                .flatMap(found -> found.offer().fit().municipalities().stream())
                .filter(acting::serves)
                .toList();
        if (served.size() == 1) {
            return served.getFirst();
        }
        Set<String> towns = acting.municipalities();
        String only = towns.size() == 1 ? towns.iterator().next() : null;
        return only != null && only.length() == AGS ? only : null;
    }
}
