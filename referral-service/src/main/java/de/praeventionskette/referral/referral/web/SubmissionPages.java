package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.AggregateStore.KeyReused;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.consent.web.ConsentReader;
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
    private final SubmissionView view;
    private final ConsentReader consents;

    SubmissionPages(
            SubmitReferral submit,
            HandOverReferral handOver,
            RequestKeys keys,
            SubmissionView view,
            ConsentReader consents) {
        this.sending = new Sending(submit, handOver, keys);
        this.view = view;
        this.consents = consents;
    }

    /** The two ways to send the form. */
    private record Sending(SubmitReferral submit, HandOverReferral handOver, RequestKeys keys) {}

    @GetMapping
    String blank(
            @RequestParam(required = false) @Nullable String offer,
            @RequestParam(required = false) @Nullable String follows,
            Actor actor,
            Locale language,
            Model model) {
        return view.blank(offer, follows, actor, language, model);
    }

    /** Answers at once with the code, which never stands in an address; sending again has no second effect. */
    @PostMapping
    String send(
            @ModelAttribute SubmissionForm form,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            return view.sent(sent(form, actor), form.follows() != null, model);
        } catch (Invalid invalid) {
            response.setStatus(invalid.status());
            return view.again(invalid, form, actor, language, model);
        } catch (KeyReused sentBefore) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return "referral-sent-before";
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
