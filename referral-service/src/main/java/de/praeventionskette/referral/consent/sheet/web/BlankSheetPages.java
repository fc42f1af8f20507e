package de.praeventionskette.referral.consent.sheet.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.request.AskOnPhone;
import de.praeventionskette.referral.consent.request.DraftQuestion;
import de.praeventionskette.referral.consent.request.Question;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Typed;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A sheet to sign for a new referral. What is typed in the form so far does not stand on it. */
@Hidden
@Controller
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
public class BlankSheetPages {
    private final DraftQuestion questions;
    private final BlankSheet sheet;

    public BlankSheetPages(DraftQuestion questions, BlankSheet sheet) {
        this.questions = questions;
        this.sheet = sheet;
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
        return sheet.print(question, in);
    }

    /** All who may get the data stand on the sheet, also those who are asked only when the first comes to nothing. */
    private static List<String> all(@Nullable String offer, @Nullable List<String> next) {
        return Stream.concat(Stream.ofNullable(offer), (next == null ? List.<String>of() : next).stream())
                .filter(each -> !each.isBlank())
                .toList();
    }
}
