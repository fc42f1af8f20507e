package de.praeventionskette.offers.offer.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.request.ETags;
import de.praeventionskette.kit.request.IfMatch;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.offers.input.Input;
import de.praeventionskette.offers.offer.LookAtPlaces;
import de.praeventionskette.offers.offer.Offer;
import de.praeventionskette.offers.offer.OfferId;
import de.praeventionskette.offers.offer.ReportPlaces;
import de.praeventionskette.offers.offer.ReportPlaces.Report;
import de.praeventionskette.offers.places.Places;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Exact places of one's own offers over HTTP. */
@RestController
@RequestMapping("/api/offers/{id}/places")
@AllowedTo({Role.PROVIDER, Role.ADMIN})
public final class PlacesApi {
    private final LookAtPlaces lookAtPlaces;
    private final ReportPlaces reportPlaces;

    public PlacesApi(LookAtPlaces lookAtPlaces, ReportPlaces reportPlaces) {
        this.lookAtPlaces = lookAtPlaces;
        this.reportPlaces = reportPlaces;
    }

    /**
     * What a provider says.
     *
     * @param free places free beside those held, 0 to 9999; null: the number is not known
     * @param at when that was so; left out: now
     */
    record PlacesBody(@Nullable Integer free, @Nullable Instant at) {}

    /**
     * The places of an offer.
     *
     * @param free null: not known
     * @param number all places, held ones included; null: not known
     * @param held places held by referrals
     * @param waiting referrals that wait for a place
     * @param reportedAt when the provider last reported
     */
    record Answer(
            String offer,
            long version,
            @Nullable Integer free,
            @Nullable Integer number,
            int held,
            int waiting,
            @Nullable Instant reportedAt) {
        static Answer of(Loaded<Offer> offer) {
            Places places = offer.state().places();
            OptionalInt free = places.free();
            return new Answer(
                    offer.id(),
                    offer.version(),
                    free.isPresent() ? free.getAsInt() : null,
                    places.number(),
                    places.held(),
                    places.waiting(),
                    places.reportedAt());
        }
    }

    @GetMapping
    @Operation(summary = "The exact places of one's own offer")
    ResponseEntity<Answer> find(@PathVariable String id, Actor actor) {
        return answer(lookAtPlaces.of(new OfferId(id), actor));
    }

    @PutMapping
    @Operation(
            summary = "Report how many places are free",
            description = "Places become free plus held; who waits moves up to what is free.")
    ResponseEntity<Answer> report(
            @PathVariable String id, @RequestBody PlacesBody body, Optional<IfMatch> seen, Actor actor) {
        Input input = new Input();
        if (body.free() != null) {
            input.number("free", body.free(), 0, ReportPlaces.MOST);
        }
        input.mustBeValid();
        Long version = seen.map(IfMatch::version).orElse(null);
        return answer(reportPlaces.report(new OfferId(id), new Report(body.free(), body.at(), version), actor));
    }

    private static ResponseEntity<Answer> answer(Loaded<Offer> offer) {
        return ResponseEntity.ok().eTag(ETags.of(offer.version())).body(Answer.of(offer));
    }
}
