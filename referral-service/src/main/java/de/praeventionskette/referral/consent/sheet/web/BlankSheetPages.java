package de.praeventionskette.referral.consent.sheet.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.request.AskOnPhone;
import de.praeventionskette.referral.consent.request.DraftQuestion;
import de.praeventionskette.referral.consent.request.Question;
import de.praeventionskette.referral.consent.text.ConsentLanguage;
import de.praeventionskette.referral.consent.text.ConsentText;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Typed;
import de.praeventionskette.referral.paper.Paper;
import de.praeventionskette.referral.paper.web.PaperAnswer;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A sheet to sign, with the text as the telephone shows it. What is typed in the form so far does not stand on it. */
@Hidden
@Controller
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
public class BlankSheetPages {
    private final DraftQuestion questions;
    private final Paper paper;

    public BlankSheetPages(DraftQuestion questions, Paper paper) {
        this.questions = questions;
        this.paper = paper;
    }

    @PostMapping("/new/sheet")
    ResponseEntity<byte[]> print(
            @RequestParam(required = false) @Nullable String offer,
            @RequestParam(name = "order.offers", required = false) @Nullable List<String> next,
            @RequestParam(name = "consent.language", required = false) @Nullable String in,
            @RequestParam(name = "consent.expiresOn", required = false) @Nullable String expiresOn,
            Actor actor) {
        Fields fields = new Fields();
        LocalDate day = fields.required(
                "consent.expiresOn", Typed.day(fields, "consent.expiresOn", expiresOn), LocalDate.EPOCH);
        fields.done();
        Question question = questions.draft(new AskOnPhone.Wish(all(offer, next), ConsentPurpose.REFERRAL, day), actor);
        ConsentLanguage language = ConsentLanguage.of(in).orElse(ConsentLanguage.GERMAN);
        byte[] printed = paper.print("paper-consent", words(question, language), Locale.forLanguageTag(language.tag()));
        return PaperAnswer.of(printed, "einwilligung.pdf");
    }

    /** All who may get the data stand on the sheet, also those who are asked only when the first comes to nothing. */
    private static List<String> all(@Nullable String offer, @Nullable List<String> next) {
        return Stream.concat(Stream.ofNullable(offer), (next == null ? List.<String>of() : next).stream())
                .filter(each -> !each.isBlank())
                .toList();
    }

    private static Map<String, Object> words(Question question, ConsentLanguage language) {
        ConsentText text = ConsentText.in(language);
        return Map.of(
                "t", text,
                "question", question,
                "until", text.day(question.expiresOn()),
                "recipients",
                        question.recipients().stream()
                                .map(Question.Recipient::name)
                                .distinct()
                                .collect(Collectors.joining(", ")),
                "scopes", ConsentScope.values(),
                "givers",
                        Arrays.stream(GivenBy.values())
                                .filter(by -> by != GivenBy.ONE_PARENT)
                                .toList());
    }
}
