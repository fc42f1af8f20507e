package de.praeventionskette.referral.referral.web;

import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.HowGiven;
import de.praeventionskette.referral.consent.request.web.RequestCards;
import de.praeventionskette.referral.consent.text.ConsentLanguage;
import de.praeventionskette.referral.consent.text.ConsentText;
import de.praeventionskette.referral.input.web.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the part of a form in which consent is written down, or the family is asked on its own telephone. */
@Component
class ConsentPart {
    private static final List<HowGiven> BY_HAND = List.of(HowGiven.ORAL_IN_PRESENCE, HowGiven.PAPER);

    private final RequestCards requests;
    private final Words words;

    ConsentPart(RequestCards requests, Words words) {
        this.requests = requests;
        this.words = words;
    }

    /**
     * Nothing is ticked before the family has said so.
     *
     * @param language tag of the language in which it read before; null, or none of ours: German
     */
    ConsentFields blank(@Nullable String language) {
        return new ConsentFields(
                null,
                List.of(),
                null,
                null,
                today().plusYears(1).toString(),
                ConsentText.VERSION,
                null,
                ConsentLanguage.of(language).orElse(ConsentLanguage.GERMAN).tag(),
                null,
                null);
    }

    void show(@Nullable ConsentFields consent, Actor actor, Locale language, Model model) {
        model.addAttribute("scopes", ConsentScope.values());
        model.addAttribute(
                "givers",
                Arrays.stream(GivenBy.values())
                        .filter(by -> by != GivenBy.ONE_PARENT)
                        .toList());
        model.addAttribute("ways", BY_HAND);
        model.addAttribute(
                "textLanguages",
                Arrays.stream(ConsentLanguage.values())
                        .map(ConsentLanguage::tag)
                        .toList());
        String asked = consent == null ? null : consent.asked();
        model.addAttribute("card", asked == null ? null : card(asked, actor, language));
    }

    /** A request that is gone, or another's, leaves the form to be filled in by hand. */
    private RequestCards.@Nullable Card card(String asked, Actor actor, Locale language) {
        try {
            return requests.of(asked, actor, language);
        } catch (NotFound gone) {
            return null;
        }
    }

    /** The present local day. */
    LocalDate today() {
        return words.today();
    }
}
