package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.AggregateStore.KeyReused;
import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.consent.web.ConsentReader;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.RequestKeys;
import de.praeventionskette.referral.referral.ConsentGiving;
import de.praeventionskette.referral.referral.GiveConsent;
import de.praeventionskette.referral.referral.ReferralId;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where whoever speaks for a family writes down that it consents anew: after an end, a withdrawal, or to allow more. */
@Hidden
@Controller
@RequestMapping("/{id}/renewal")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
class RenewalPages {
    private final GiveConsent give;
    private final ConsentReader consents;
    private final RequestKeys keys;
    private final RenewalView view;

    RenewalPages(GiveConsent give, ConsentReader consents, RequestKeys keys, RenewalView view) {
        this.give = give;
        this.consents = consents;
        this.keys = keys;
        this.view = view;
    }

    @GetMapping
    String blank(@PathVariable String id, Actor actor, Locale language, Model model) {
        return view.blank(id, actor, language, model);
    }

    /** Sending again has no second effect; whoever has filled it in on an old page looks at what holds now, and sends once more. */
    @PostMapping
    String send(
            @PathVariable String id,
            @ModelAttribute RenewalForm form,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            give(id, form, actor);
            return "redirect:/" + id + "?done=renewal";
        } catch (StaleVersion | KeyReused changedMeanwhile) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return view.changed(form, id, actor, language, model);
        } catch (Invalid invalid) {
            response.setStatus(invalid.status());
            return view.again(invalid, form, id, actor, language, model);
        }
    }

    private void give(String id, RenewalForm form, Actor actor) {
        Fields fields = new Fields();
        ConsentGiving consent = consents.read(fields, form.chosen().read(fields), actor);
        fields.done();
        give.give(new ReferralId(id), consent, form.command(keys), actor);
    }
}
