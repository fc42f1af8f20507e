package de.praeventionskette.referral.consent.request.web;

import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.request.ConsentRequest;
import de.praeventionskette.referral.consent.request.Question;
import de.praeventionskette.referral.consent.request.web.FamilyConsentPages.Typing;
import de.praeventionskette.referral.consent.text.ConsentLanguage;
import de.praeventionskette.referral.consent.text.ConsentText;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** Fills the family's pages in its language. */
public final class FamilyConsentView {
    /** Who may answer; a parent says how custody is. */
    static final List<GivenBy> GIVERS = Arrays.stream(GivenBy.values())
            .filter(by -> by != GivenBy.ONE_PARENT)
            .toList();

    private static final Typing NOTHING = new Typing(null, null, null, null, null, null, null, null);

    String question(ConsentLanguage language, @Nullable String mistake, Model model) {
        in(language, model);
        model.addAttribute("page", UUID.randomUUID().toString());
        model.addAttribute("mistake", mistake);
        return "family-consent-code";
    }

    String text(ConsentRequest request, String page, ConsentLanguage language, Model model) {
        return request.answer().isPresent()
                ? done(request, language, model)
                : text(request, page, NOTHING, language, model);
    }

    String again(ConsentRequest request, Typing typed, ConsentLanguage language, Model model) {
        return text(request, typed.page() == null ? "" : typed.page(), typed, language, model);
    }

    private String text(ConsentRequest request, String page, Typing typed, ConsentLanguage language, Model model) {
        ConsentText text = in(language, model);
        model.addAttribute("request", request.id().value());
        model.addAttribute("page", page);
        model.addAttribute("question", request.question());
        model.addAttribute(
                "recipients",
                request.question().recipients().stream()
                        .map(Question.Recipient::name)
                        .distinct()
                        .collect(Collectors.joining(", ")));
        model.addAttribute("until", text.day(request.question().expiresOn()));
        boolean tried = typed != NOTHING;
        model.addAttribute("withoutTransmission", tried && !typed.has(ConsentScope.TRANSMISSION.name()));
        model.addAttribute(
                "withoutGiver",
                tried && (typed.givenBy() == null || typed.givenBy().isBlank()));
        model.addAttribute("typed", typed);
        model.addAttribute("scopes", ConsentScope.values());
        model.addAttribute("givers", GIVERS);
        return "family-consent";
    }

    String done(ConsentRequest request, ConsentLanguage language, Model model) {
        in(language, model);
        model.addAttribute("answer", request.answer().orElseThrow());
        return "family-consent-done";
    }

    private static ConsentText in(ConsentLanguage language, Model model) {
        ConsentText text = ConsentText.in(language);
        model.addAttribute("t", text);
        model.addAttribute("languages", ConsentText.all());
        return text;
    }
}
