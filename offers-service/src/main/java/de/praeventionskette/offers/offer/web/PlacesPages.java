package de.praeventionskette.offers.offer.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.offers.offer.AssureOffer;
import de.praeventionskette.offers.offer.LookAtPlaces;
import de.praeventionskette.offers.offer.Moment;
import de.praeventionskette.offers.offer.Offer;
import de.praeventionskette.offers.offer.OfferId;
import de.praeventionskette.offers.offer.ReportPlaces;
import de.praeventionskette.offers.offer.ReportPlaces.Report;
import de.praeventionskette.offers.places.Places;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where providers keep free places up to date, in two clicks. */
@Hidden
@Controller
@RequestMapping("/places")
@AllowedTo(Role.PROVIDER)
public final class PlacesPages {
    private static final String SAVED = "redirect:/places?saved=";
    private static final String STALE = "redirect:/places?stale=";

    private final LookAtPlaces lookAtPlaces;
    private final ReportPlaces reportPlaces;
    private final AssureOffer assureOffer;
    private final OfferWording wording;

    public PlacesPages(
            LookAtPlaces lookAtPlaces, ReportPlaces reportPlaces, AssureOffer assureOffer, OfferWording wording) {
        this.lookAtPlaces = lookAtPlaces;
        this.reportPlaces = reportPlaces;
        this.assureOffer = assureOffer;
        this.wording = wording;
    }

    /**
     * One offer with its places.
     *
     * @param free null: not known
     * @param reported age of the last report; null: never
     * @param assured age of the last assurance
     */
    public record Row(
            String id,
            long version,
            String title,
            @Nullable Integer free,
            int held,
            int waiting,
            @Nullable String reported,
            String assured) {}

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String saved,
            @RequestParam(required = false) @Nullable String stale,
            Actor actor,
            Locale language,
            Model model) {
        model.addAttribute(
                "rows",
                lookAtPlaces.ofOwn(actor).stream()
                        .map(offer -> row(offer, language))
                        .toList());
        model.addAttribute("saved", saved);
        model.addAttribute("stale", stale);
        model.addAttribute("most", ReportPlaces.MOST);
        return "places";
    }

    private Row row(Loaded<Offer> offer, Locale language) {
        Places places = offer.state().places();
        OptionalInt free = places.free();
        Instant reportedAt = places.reportedAt();
        return new Row(
                offer.id(),
                offer.version(),
                offer.state().content().title(),
                free.isPresent() ? free.getAsInt() : null,
                places.held(),
                places.waiting(),
                reportedAt == null ? null : wording.since(Moment.of(reportedAt).day(), language),
                wording.since(offer.state().upkeep().assuredDate(), language));
    }

    /**
     * @param free as it stands in the field; null: not known
     * @param step what a button adds to it
     * @param version what the person has seen
     */
    @PostMapping("/{id}")
    String report(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer free,
            @RequestParam(defaultValue = "0") int step,
            @RequestParam long version,
            Actor actor) {
        try {
            reportPlaces.report(new OfferId(id), new Report(stepped(free, step), null, version), actor);
            return SAVED + id + "#offer-" + id;
        } catch (StaleVersion changedMeanwhile) {
            return STALE + id + "#offer-" + id;
        }
    }

    private static @Nullable Integer stepped(@Nullable Integer free, int step) {
        if (step == 0) {
            return free == null ? null : within(free);
        }
        return within((long) (free == null ? 0 : free) + step);
    }

    private static int within(long free) {
        return (int) Math.max(0, Math.min(ReportPlaces.MOST, free));
    }

    @PostMapping("/{id}/assurance")
    String assure(@PathVariable String id, Actor actor) {
        assureOffer.assure(new OfferId(id), actor);
        return SAVED + id + "#offer-" + id;
    }
}
