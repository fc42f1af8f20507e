package de.praeventionskette.offers.offer.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.offers.offer.LookAtPlaces;
import de.praeventionskette.offers.offer.Offer;
import de.praeventionskette.offers.offer.OfferId;
import de.praeventionskette.offers.offer.Offers;
import de.praeventionskette.offers.organization.LocationId;
import de.praeventionskette.offers.organization.Organization;
import de.praeventionskette.offers.organization.Organizations;
import de.praeventionskette.offers.organization.UnitId;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one offer. */
@Hidden
@Controller
public final class OfferPages {
    private final Offers offers;
    private final Organizations organizations;
    private final LookAtPlaces lookAtPlaces;
    private final OfferWording wording;

    public OfferPages(Offers offers, Organizations organizations, LookAtPlaces lookAtPlaces, OfferWording wording) {
        this.offers = offers;
        this.organizations = organizations;
        this.lookAtPlaces = lookAtPlaces;
        this.wording = wording;
    }

    @OpenToAll
    @GetMapping("/{id}")
    String show(@PathVariable String id, Optional<Actor> actor, Locale language, Model model) {
        Loaded<Offer> offer = offers.find(new OfferId(id)).orElseThrow(() -> new NotFound("offer.unknown"));
        Optional<Organization> owner =
                organizations.find(offer.state().organization()).map(Loaded::state);
        String name = owner.map(organization -> organization.profile().name())
                .orElse(offer.state().organization().value());
        model.addAttribute("offer", OfferCard.of(offer.state(), name, wording, language));
        UnitId unit = offer.state().content().unit();
        LocationId location = offer.state().content().location();
        if (owner.isPresent() && unit != null) {
            owner.get().unit(unit).ifPresent(found -> model.addAttribute("unit", found));
        }
        if (owner.isPresent() && location != null) {
            owner.get().location(location).ifPresent(found -> model.addAttribute("location", found));
        }
        model.addAttribute(
                "mayRefer", actor.filter(it -> it.has(Role.PROFESSIONAL)).isPresent());
        model.addAttribute(
                "mayChange", actor.filter(it -> lookAtPlaces.mayKeep(offer, it)).isPresent());
        return "offer";
    }
}
