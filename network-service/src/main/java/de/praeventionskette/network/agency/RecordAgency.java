package de.praeventionskette.network.agency;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.Violation;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.network.agency.Agency.Content;
import de.praeventionskette.network.register.PublicId;
import de.praeventionskette.network.register.Recording;
import de.praeventionskette.network.register.Register;
import de.praeventionskette.network.register.Register.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records or changes an agency with its teams, in the region that the administration acts in. */
public final class RecordAgency {
    private final Register<Agency, AgencyEvent> register;

    public RecordAgency(Register<Agency, AgencyEvent> register) {
        this.register = register;
    }

    /** The agency after it, whether or not that changed anything. */
    public Loaded<Agency> record(PublicId id, Content content, @Nullable Long expectedVersion, Actor actor) {
        Recording.mustAdminister(actor, actor.region());
        refuseTwins(content.teams());
        return register.put(
                new Entry<>(id.value(), actor.region(), Agency.first(id, content), agency -> agency.change(content)),
                expectedVersion);
    }

    private static void refuseTwins(List<Team> teams) {
        Set<PublicId> seen = new HashSet<>();
        List<Violation> violations = new ArrayList<>();
        for (int index = 0; index < teams.size(); index++) {
            if (!seen.add(teams.get(index).id())) {
                violations.add(Violation.of("teams[" + index + "].id", "id.twice"));
            }
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}
