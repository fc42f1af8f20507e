package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.AggregateStore.KeyReused;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.consent.web.ConsentReader;
import de.praeventionskette.referral.draft.OpenedDraft;
import de.praeventionskette.referral.draft.ReadDrafts;
import de.praeventionskette.referral.draft.RemoveDraft;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.RequestKeys;
import de.praeventionskette.referral.referral.ConsentGiving;
import de.praeventionskette.referral.referral.HandOverReferral;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.NewReferral.Wish;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.SubmitReferral;
import de.praeventionskette.referral.referral.Submitted;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form with which a family is referred, or handed on. */
@Hidden
@Controller
@RequestMapping("/new")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
class SubmissionPages {
    private final Sending sending;
    private final Writing writing;
    private final SubmissionView view;
    private final ConsentReader consents;

    SubmissionPages(Sending sending, Writing writing, SubmissionView view, ConsentReader consents) {
        this.sending = sending;
        this.writing = writing;
        this.view = view;
        this.consents = consents;
    }

    /** The two ways to send the form. */
    @Component
    record Sending(SubmitReferral submit, HandOverReferral handOver, RequestKeys keys) {}

    /** What was written before, and its end. */
    @Component
    record Writing(ReadDrafts drafts, RemoveDraft removal) {}

    @GetMapping(params = "!draft")
    String blank(
            @RequestParam(required = false) @Nullable String offer,
            @RequestParam(required = false) @Nullable String follows,
            Actor actor,
            Locale language,
            Model model) {
        return view.blank(offer, follows, actor, language, model);
    }

    /** Goes on with a draft, if one likes at another offer. */
    @GetMapping(params = "draft")
    String opened(
            @RequestParam String draft,
            @RequestParam(required = false) @Nullable String offer,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        OpenedDraft found;
        try {
            found = writing.drafts().one(draft, actor);
        } catch (NotFound gone) {
            response.setStatus(gone.status());
            model.addAttribute("draft", draft);
            return "draft-gone";
        }
        return view.opened(found, offer, actor, language, model);
    }

    /** Answers at once with the code, which never stands in an address; sending again has no second effect. */
    @PostMapping
    String send(
            @ModelAttribute SubmissionForm form,
            @RequestParam(required = false) @Nullable Long kept,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("count", kept);
        try {
            Submitted sent = sent(form, actor);
            forget(form, actor);
            return view.sent(sent, form.follows() != null, model);
        } catch (Invalid invalid) {
            response.setStatus(invalid.status());
            return view.again(invalid, form, actor, language, model);
        } catch (KeyReused sentBefore) {
            forget(form, actor);
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return "referral-sent-before";
        }
    }

    private void forget(SubmissionForm form, Actor actor) {
        if (form.key() != null) {
            writing.removal().remove(form.key(), actor);
        }
    }

    private Submitted sent(SubmissionForm form, Actor actor) {
        RequestKey once = sending.keys().once(new IdempotencyKey(form.key() == null ? "" : form.key()), form);
        Fields fields = new Fields();
        if (form.follows() == null || form.follows().isBlank()) {
            ConsentGiving consent = consents.read(fields, form.consent(fields), actor);
            NewReferral referral = form.read(fields, consent, view.today());
            fields.done();
            return sending.submit().submit(referral, once, actor);
        }
        Wish wish = form.wish(fields);
        ConsentGiving consent = consents.read(fields, form.consent(fields), actor);
        fields.done();
        return sending.handOver().handOver(new ReferralId(form.follows()), wish, consent, once, actor);
    }
}
