package de.praeventionskette.referral.consent.request.web;

import de.praeventionskette.kit.problem.RequestProblem;
import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.request.AnswerRequest;
import de.praeventionskette.referral.consent.request.AnswerRequest.Agreed;
import de.praeventionskette.referral.consent.request.AnswerRequest.Page;
import de.praeventionskette.referral.consent.request.ConsentRequest;
import de.praeventionskette.referral.consent.request.ConsentRequestId;
import de.praeventionskette.referral.consent.request.OpenRequest;
import de.praeventionskette.referral.consent.request.RequestCode;
import de.praeventionskette.referral.consent.text.ConsentLanguage;
import de.praeventionskette.referral.family.web.Callers;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Typed;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a family reads on its own telephone what it is asked, and answers: in its language, without a login. The code travels in
 * a form only; what the page knows stays in its own forms: no cookie, nothing in an address.
 */
@Hidden
@Controller
@RequestMapping(FamilyConsentPages.PATH)
@OpenToAll
public class FamilyConsentPages {
    static final String PATH = "/family/consent";

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9-]{1,100}");

    private final OpenRequest open;
    private final AnswerRequest answer;
    private final FamilyConsentView view;
    private final Callers callers;

    public FamilyConsentPages(OpenRequest open, AnswerRequest answer, FamilyConsentView view, Callers callers) {
        this.open = open;
        this.answer = answer;
        this.view = view;
        this.callers = callers;
    }

    /** What a family types and taps; what the page carries along. */
    public record Typing(
            @Nullable String code,
            @Nullable String page,
            @Nullable String request,
            @Nullable String in,
            @Nullable List<String> scopes,
            @Nullable String givenBy,
            @Nullable String secrecy,
            @Nullable String decline) {
        /** Whether a scope is ticked. */
        public boolean has(String scope) {
            return scopes != null && scopes.contains(scope);
        }

        @Override
        public String toString() {
            return "Typing[…]";
        }
    }

    @GetMapping({"", "/text", "/answer"})
    String ask(@RequestParam(required = false) @Nullable String in, HttpServletRequest request, Model model) {
        return view.question(language(in, request), null, model);
    }

    @PostMapping
    String open(@ModelAttribute Typing typed, HttpServletRequest request, Model model, HttpServletResponse response) {
        ConsentLanguage language = language(typed.in(), request);
        try {
            Fields fields = new Fields();
            String code = fields.text("code", typed.code(), RequestCode.LONGEST_TYPED);
            String page = fields.code("code", typed.page(), ID);
            fields.done();
            ConsentRequest opened = open.open(code, page, callers.of(request));
            return view.text(opened, page, language, model);
        } catch (RequestProblem problem) {
            response.setStatus(problem.status());
            return view.question(language, problem.status() == 429 ? "code.too-many" : "code.unknown", model);
        }
    }

    /** The same text in another language. */
    @PostMapping("/text")
    String read(@ModelAttribute Typing typed, HttpServletRequest request, Model model, HttpServletResponse response) {
        ConsentLanguage language = language(typed.in(), request);
        try {
            Page page = page(typed, language);
            return view.text(answer.known(page), page.page(), language, model);
        } catch (RequestProblem over) {
            response.setStatus(over.status());
            return view.question(language, "code.over", model);
        }
    }

    @PostMapping("/answer")
    String answer(@ModelAttribute Typing typed, HttpServletRequest request, Model model, HttpServletResponse response) {
        ConsentLanguage language = language(typed.in(), request);
        try {
            Page page = page(typed, language);
            ConsentRequest asked = answer.known(page);
            Optional<Agreed> agreed = typed.decline() == null ? agreed(typed) : Optional.empty();
            if (typed.decline() == null && agreed.isEmpty() && asked.answer().isEmpty()) {
                response.setStatus(422);
                return view.again(asked, typed, language, model);
            }
            return view.done(answer.answer(page, agreed.orElse(null)), language, model);
        } catch (RequestProblem over) {
            response.setStatus(over.status());
            return view.question(language, "code.over", model);
        }
    }

    /** Empty: the transmission is not ticked, or nobody said who they are. */
    private static Optional<Agreed> agreed(Typing typed) {
        Fields fields = new Fields();
        GivenBy by = Typed.word(fields, "givenBy", typed.givenBy(), GivenBy.class);
        List<ConsentScope> scopes = (typed.scopes() == null ? List.<String>of() : typed.scopes())
                .stream()
                        .map(scope -> Typed.word(fields, "scopes", scope, ConsentScope.class))
                        .filter(Objects::nonNull)
                        .toList();
        return by == null || !scopes.contains(ConsentScope.TRANSMISSION)
                ? Optional.empty()
                : Optional.of(new Agreed(scopes, by, typed.secrecy() != null));
    }

    private static Page page(Typing typed, ConsentLanguage language) {
        Fields fields = new Fields();
        String id = fields.code("request", typed.request(), ID);
        String page = fields.code("page", typed.page(), ID);
        fields.done();
        return new Page(new ConsentRequestId(id), page, language.tag());
    }

    /** What was chosen, else what the telephone speaks, else German. */
    private static ConsentLanguage language(@Nullable String chosen, HttpServletRequest request) {
        return ConsentLanguage.of(chosen).or(() -> spoken(request)).orElse(ConsentLanguage.GERMAN);
    }

    private static Optional<ConsentLanguage> spoken(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> ConsentLanguage.of(locale.getLanguage()).stream())
                        .findFirst();
    }
}
