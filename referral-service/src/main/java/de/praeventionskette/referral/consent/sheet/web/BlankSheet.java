package de.praeventionskette.referral.consent.sheet.web;

import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.request.Question;
import de.praeventionskette.referral.consent.text.ConsentLanguage;
import de.praeventionskette.referral.consent.text.ConsentText;
import de.praeventionskette.referral.paper.Paper;
import de.praeventionskette.referral.paper.web.PaperAnswer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Prints what a family is asked as a sheet to sign, with the text as the telephone shows it. */
public final class BlankSheet {
    private final Paper paper;

    public BlankSheet(Paper paper) {
        this.paper = paper;
    }

    /**
     * The sheet as a file to save.
     *
     * @param in tag of the language in which the family reads; null, or none of ours: German
     */
    public ResponseEntity<byte[]> print(Question question, @Nullable String in) {
        ConsentLanguage language = ConsentLanguage.of(in).orElse(ConsentLanguage.GERMAN);
        byte[] printed = paper.print("paper-consent", words(question, language), Locale.forLanguageTag(language.tag()));
        return PaperAnswer.of(printed, "einwilligung.pdf");
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
