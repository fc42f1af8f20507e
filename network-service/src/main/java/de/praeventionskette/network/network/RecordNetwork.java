package de.praeventionskette.network.network;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.PreconditionRequired;
import de.praeventionskette.kit.problem.Violation;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.municipality.Municipalities;
import de.praeventionskette.network.network.Network.Content;
import de.praeventionskette.network.register.PublicId;
import de.praeventionskette.network.register.Recording;
import de.praeventionskette.network.register.Register;
import de.praeventionskette.network.register.Register.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records or changes a network. The administration of the region may do both; the coordination of a municipality
 * changes networks that lie in its own municipalities alone, before and after the change.
 */
public final class RecordNetwork {
    private final Register<Network, NetworkEvent> register;
    private final Municipalities municipalities;

    public RecordNetwork(Register<Network, NetworkEvent> register, Municipalities municipalities) {
        this.register = register;
        this.municipalities = municipalities;
    }

    /** The network after it, whether or not that changed anything. */
    public Loaded<Network> record(PublicId id, Content content, @Nullable Long expectedVersion, Actor actor) {
        if (actor.has(Role.ADMIN)) {
            Recording.mustAdminister(actor, actor.region());
        } else {
            mustCoordinate(id, content, expectedVersion, actor);
        }
        refuse(violations(content, actor.region()));
        return register.put(
                new Entry<>(id.value(), actor.region(), Network.first(id, content), network -> {
                    mustServe(network.content(), actor);
                    return network.change(content);
                }),
                expectedVersion);
    }

    private void mustCoordinate(PublicId id, Content content, @Nullable Long expectedVersion, Actor actor) {
        if (!actor.has(Role.COORDINATOR)) {
            throw new NotAllowed("access.denied");
        }
        Loaded<Network> present = register.find(id.value()).orElseThrow(() -> new NotFound("network.not-found"));
        if (!present.region().equals(actor.region())) {
            throw new NotAllowed("region.other");
        }
        mustServe(present.state().content(), actor);
        mustServe(content, actor);
        if (expectedVersion == null) {
            throw new PreconditionRequired("If-Match", "missing");
        }
    }

    private static void mustServe(Content content, Actor actor) {
        if (actor.has(Role.ADMIN)) {
            return;
        }
        List<Ags> concerned =
                content.municipalities().isEmpty() ? List.of(Ags.of(actor.region())) : content.municipalities();
        if (!concerned.stream().allMatch(ags -> actor.acting().serves(ags.value()))) {
            throw new NotAllowed("network.other-municipality");
        }
    }

    private List<Violation> violations(Content content, String region) {
        List<Violation> violations = new ArrayList<>(municipalities.violations(content.municipalities(), region));
        Set<PublicId> seen = new HashSet<>();
        for (int index = 0; index < content.bodies().size(); index++) {
            if (!seen.add(content.bodies().get(index).id())) {
                violations.add(Violation.of("bodies[" + index + "].id", "id.twice"));
            }
        }
        return violations;
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}
