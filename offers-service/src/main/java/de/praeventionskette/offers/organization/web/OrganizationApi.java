package de.praeventionskette.offers.organization.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.request.ETags;
import de.praeventionskette.kit.request.IfMatch;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.offers.input.Input;
import de.praeventionskette.offers.organization.Organization;
import de.praeventionskette.offers.organization.OrganizationId;
import de.praeventionskette.offers.organization.Organizations;
import de.praeventionskette.offers.organization.Profile;
import de.praeventionskette.offers.organization.RecordOrganization;
import de.praeventionskette.offers.organization.web.OrganizationBody.LocationBody;
import de.praeventionskette.offers.organization.web.OrganizationBody.UnitBody;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Organizations over HTTP. */
@RestController
@RequestMapping("/api/organizations")
public final class OrganizationApi {
    private final Organizations organizations;
    private final RecordOrganization recordOrganization;

    public OrganizationApi(Organizations organizations, RecordOrganization recordOrganization) {
        this.organizations = organizations;
        this.recordOrganization = recordOrganization;
    }

    /** An organization as everyone may see it. */
    record Answer(
            String id,
            String region,
            long version,
            String name,
            List<UnitBody> units,
            List<LocationBody> locations,
            ContactBody contact) {
        static Answer of(Loaded<Organization> loaded) {
            Profile profile = loaded.state().profile();
            return new Answer(
                    loaded.id(),
                    loaded.region(),
                    loaded.version(),
                    profile.name(),
                    profile.units().stream().map(UnitBody::of).toList(),
                    profile.locations().stream().map(LocationBody::of).toList(),
                    ContactBody.of(profile.contact()));
        }
    }

    @OpenToAll
    @GetMapping("/{id}")
    @Operation(summary = "An organization with its teams and locations")
    ResponseEntity<Answer> find(@PathVariable String id) {
        return organizations
                .find(new OrganizationId(id))
                .map(OrganizationApi::answer)
                .orElseThrow(() -> new NotFound("organization.unknown"));
    }

    @AllowedTo({Role.PROVIDER, Role.ADMIN})
    @PutMapping("/{id}")
    @Operation(
            summary = "Record an organization",
            description = "The administration of a region loads any of it, under an id of its choice; a provider keeps"
                    + " its own and names in If-Match the version it has seen. Equal content changes nothing.")
    ResponseEntity<Answer> record(
            @PathVariable String id, @RequestBody OrganizationBody body, Optional<IfMatch> seen, Actor actor) {
        Input input = new Input();
        OrganizationId organization = new OrganizationId(input.id("id", id));
        Profile profile = body.read(input);
        input.mustBeValid();
        return answer(recordOrganization.record(
                organization, profile, seen.map(IfMatch::version).orElse(null), actor));
    }

    private static ResponseEntity<Answer> answer(Loaded<Organization> organization) {
        return ResponseEntity.ok().eTag(ETags.of(organization.version())).body(Answer.of(organization));
    }
}
