package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.draft.Draft;
import de.praeventionskette.referral.draft.SaveDraft;
import de.praeventionskette.referral.draft.SaveMark;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Words;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The form saves itself here while somebody writes. Whatever is typed is taken as it is; it is read when it is sent. */
@Hidden
@RestController
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
class DraftSaves {
    private static final Pattern PAGE = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final long MOST_CHANGES = 1_000_000_000;

    private final SaveDraft drafts;
    private final Words words;

    DraftSaves(SaveDraft drafts, Words words) {
        this.drafts = drafts;
        this.words = words;
    }

    /**
     * What is stored now.
     *
     * @param count of the save
     * @param said when it was saved, for people to read
     */
    record Saved(long count, String said) {}

    @PutMapping(path = "/drafts/{key}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Saved save(
            @PathVariable String key,
            @RequestParam String page,
            @RequestParam long count,
            @RequestParam long seen,
            @ModelAttribute SubmissionForm form,
            Actor actor,
            Locale language) {
        SaveMark mark = mark(page, count, seen);
        Draft stored = drafts.save(new IdempotencyKey(key).value(), mark, SubmissionFormJson.write(form), actor);
        return new Saved(
                stored.mark().count(), words.text("draft.saved", language, words.time(stored.savedAt(), language)));
    }

    private static SaveMark mark(String page, long count, long seen) {
        Fields fields = new Fields();
        String from = fields.code("page", page, PAGE);
        if (count < 1 || count > MOST_CHANGES) {
            fields.refuse("count", "invalid");
        }
        if (seen < 0 || seen > count) {
            fields.refuse("seen", "invalid");
        }
        fields.done();
        return new SaveMark(from, count, seen);
    }
}
