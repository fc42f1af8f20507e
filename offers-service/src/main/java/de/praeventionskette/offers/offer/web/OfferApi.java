package de.praeventionskette.offers.offer.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.PreconditionRequired;
import de.praeventionskette.kit.request.ETags;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.request.IfMatch;
import de.praeventionskette.kit.request.RequestDigest;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.offers.input.Input;
import de.praeventionskette.offers.offer.LoadOffer.Cargo;
import de.praeventionskette.offers.offer.Offer;
import de.praeventionskette.offers.offer.OfferContent;
import de.praeventionskette.offers.offer.OfferId;
import de.praeventionskette.offers.organization.OrganizationId;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Offers over HTTP: publish, change, withdraw, assure. */
@RestController
@RequestMapping("/api")
public final class OfferApi {
    private final OfferActs acts;

    public OfferApi(OfferActs acts) {
        this.acts = acts;
    }

    @OpenToAll
    @GetMapping("/offers/{id}")
    @Operation(summary = "One offer, withdrawn ones included")
    ResponseEntity<OfferAnswer> find(@PathVariable String id) {
        return answer(acts.offers().find(new OfferId(id)).orElseThrow(() -> new NotFound("offer.unknown")));
    }

    @AllowedTo({Role.PROVIDER, Role.ADMIN})
    @PostMapping("/organizations/{organization}/offers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Publish an offer of one's organization")
    ResponseEntity<OfferAnswer> publish(
            @PathVariable String organization, @RequestBody OfferBody body, IdempotencyKey key, Actor actor) {
        Input input = new Input();
        if (body.assuredDate() != null) {
            input.wrong("assuredDate", "null");
        }
        if (body.organization() != null && !body.organization().equals(organization)) {
            input.wrong("organization", "other-organization");
        }
        OfferContent content = body.read(input);
        RequestKey once = new RequestKey(key.value(), RequestDigest.of(body));
        Loaded<Offer> offer = acts.publish().publish(new OrganizationId(organization), content, once, actor);
        return ResponseEntity.created(URI.create("/offers/api/offers/" + offer.id()))
                .eTag(ETags.of(offer.version()))
                .body(OfferAnswer.of(offer));
    }

    @AllowedTo({Role.PROVIDER, Role.ADMIN})
    @PutMapping("/offers/{id}")
    @Operation(
            summary = "Change an offer",
            description = "A provider changes its own and names in If-Match the version it has seen. The administration"
                    + " of a region loads offers under ids of its choice; equal content changes nothing.")
    ResponseEntity<OfferAnswer> record(
            @PathVariable String id, @RequestBody OfferBody body, Optional<IfMatch> seen, Actor actor) {
        Input input = new Input();
        return answer(
                actor.has(Role.ADMIN) ? load(id, body, seen, input, actor) : change(id, body, seen, input, actor));
    }

    private Loaded<Offer> load(String id, OfferBody body, Optional<IfMatch> seen, Input input, Actor actor) {
        OfferId offer = new OfferId(input.id("id", id));
        OrganizationId organization = new OrganizationId(input.id("organization", body.organization()));
        if (body.assuredDate() != null && body.assuredDate().isAfter(acts.now().day())) {
            input.wrong("assuredDate", "past-or-present");
        }
        OfferContent content = body.read(input);
        Long version = seen.map(IfMatch::version).orElse(null);
        return acts.load().load(offer, new Cargo(organization, content, body.assuredDate(), version), actor);
    }

    private Loaded<Offer> change(String id, OfferBody body, Optional<IfMatch> seen, Input input, Actor actor) {
        if (body.assuredDate() != null) {
            input.wrong("assuredDate", "null");
        }
        OfferContent content = body.read(input);
        IfMatch version = seen.orElseThrow(() -> new PreconditionRequired("If-Match", "missing"));
        return acts.change().change(new OfferId(id), content, version.version(), actor);
    }

    @AllowedTo({Role.PROVIDER, Role.ADMIN})
    @PostMapping("/offers/{id}/withdrawal")
    @Operation(summary = "Withdraw an offer for good; once is enough")
    ResponseEntity<OfferAnswer> withdraw(@PathVariable String id, Actor actor) {
        return answer(acts.withdraw().withdraw(new OfferId(id), actor));
    }

    @AllowedTo({Role.PROVIDER, Role.ADMIN})
    @PostMapping("/offers/{id}/assurance")
    @Operation(summary = "Say that an offer is still right today")
    ResponseEntity<OfferAnswer> assure(@PathVariable String id, Actor actor) {
        return answer(acts.assure().assure(new OfferId(id), actor));
    }

    private static ResponseEntity<OfferAnswer> answer(Loaded<Offer> offer) {
        return ResponseEntity.ok().eTag(ETags.of(offer.version())).body(OfferAnswer.of(offer));
    }
}
