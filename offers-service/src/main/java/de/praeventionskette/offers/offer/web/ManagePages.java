package de.praeventionskette.offers.offer.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.request.RequestDigest;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.offers.input.Input;
import de.praeventionskette.offers.offer.LookAtPlaces;
import de.praeventionskette.offers.offer.Offer;
import de.praeventionskette.offers.offer.OfferId;
import de.praeventionskette.offers.organization.Organization;
import de.praeventionskette.offers.organization.OrganizationId;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form in which a provider publishes, changes and withdraws offers. */
@Hidden
@Controller
@RequestMapping("/manage")
@AllowedTo(Role.PROVIDER)
public final class ManagePages {
    private static final String FORM = "manage";

    private final OfferActs acts;
    private final FormWords words;

    public ManagePages(OfferActs acts, FormWords words) {
        this.acts = acts;
        this.words = words;
    }

    @GetMapping
    String blank(Actor actor, Locale language, Model model) {
        model.addAttribute("key", UUID.randomUUID().toString());
        return form(OfferBody.blank(actor.acting().unit()), actor, language, model);
    }

    @PostMapping
    String publish(
            @RequestParam String key,
            @ModelAttribute OfferBody body,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            RequestKey once = new RequestKey(key, RequestDigest.of(body));
            Loaded<Offer> offer = acts.publish()
                    .publish(new OrganizationId(actor.organization()), body.read(new Input()), once, actor);
            return "redirect:/" + offer.id();
        } catch (Invalid invalid) {
            model.addAttribute("key", UUID.randomUUID().toString());
            return again(invalid, body, actor, language, model, response);
        }
    }

    @GetMapping("/{id}")
    String filled(@PathVariable String id, Actor actor, Locale language, Model model) {
        Loaded<Offer> offer = new LookAtPlaces(acts.offers()).of(new OfferId(id), actor);
        model.addAttribute("id", id);
        model.addAttribute("version", offer.version());
        return form(OfferBody.of(offer.state()), actor, language, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String id,
            @RequestParam long version,
            @ModelAttribute OfferBody body,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            acts.change().change(new OfferId(id), body.read(new Input()), version, actor);
            return "redirect:/" + id;
        } catch (Invalid invalid) {
            model.addAttribute("id", id);
            model.addAttribute("version", version);
            return again(invalid, body, actor, language, model, response);
        }
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable String id, Actor actor) {
        acts.withdraw().withdraw(new OfferId(id), actor);
        return "redirect:/" + id;
    }

    private String again(
            Invalid invalid, OfferBody body, Actor actor, Locale language, Model model, HttpServletResponse response) {
        response.setStatus(invalid.status());
        model.addAttribute("errors", words.errors(invalid, language));
        model.addAttribute("reasons", words.reasons(invalid, language));
        return form(body, actor, language, model);
    }

    private String form(OfferBody body, Actor actor, Locale language, Model model) {
        Loaded<Organization> organization = acts.organizations()
                .find(new OrganizationId(actor.organization()))
                .orElseThrow(() -> new NotFound("organization.unknown"));
        model.addAttribute("body", body);
        model.addAttribute("choices", OfferForm.of(body, organization, actor, words.of(language)));
        return FORM;
    }
}
