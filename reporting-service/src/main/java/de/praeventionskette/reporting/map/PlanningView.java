package de.praeventionskette.reporting.map;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.access.AccessLog;
import de.praeventionskette.kit.access.DataAccess;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.Membership;
import de.praeventionskette.reporting.replica.Names;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who may look at which part of the region: a planner at all of it, a coordinator at the own municipalities. Every look is
 * written down before it is answered, for paths are pseudonymised personal data (GDPR Art. 4(5), 5(2)).
 */
public final class PlanningView {
    private static final String KIND = "planning-view";

    private final AccessLog accessLog;
    private final Names names;

    public PlanningView(AccessLog accessLog, Names names) {
        this.accessLog = accessLog;
        this.names = names;
    }

    /** Whether somebody may see the region as a whole. */
    public boolean seesRegion(Actor actor) {
        return actor.has(Role.PLANNER);
    }

    /** The municipalities that somebody may choose, by key, with their names. */
    public SortedMap<String, String> municipalities(Actor actor) {
        SortedMap<String, String> own = new TreeMap<>();
        names.municipalities(actor.region()).forEach((ags, name) -> {
            if (mayLookAt(actor, ags)) {
                own.put(ags, name);
            }
        });
        actor.acting().municipalities().stream()
                .filter(ags -> ags.length() > actor.region().length() && mayLookAt(actor, ags))
                .forEach(ags -> own.putIfAbsent(ags, ags));
        return own;
    }

    /**
     * The municipality that a request means; empty: the whole region.
     *
     * @throws NotYourMunicipality it is not one of the membership's
     */
    public Optional<String> municipality(Actor actor, Optional<String> wanted) {
        if (wanted.isPresent()) {
            return wanted.filter(ags -> mayLookAt(actor, ags)).or(() -> {
                throw new NotYourMunicipality();
            });
        }
        if (seesRegion(actor)) {
            return Optional.empty();
        }
        return Optional.of(municipalities(actor).keySet().stream().findFirst().orElseThrow(NotYourMunicipality::new));
    }

    private boolean mayLookAt(Actor actor, String ags) {
        return ags.startsWith(actor.region())
                && (seesRegion(actor) || actor.acting().serves(ags));
    }

    /** Writes a look down; without it nothing is shown. */
    public void look(Actor actor, String what, Optional<String> municipality) {
        Membership acting = actor.acting();
        accessLog.record(new DataAccess(
                actor.subject(),
                acting.id(),
                acting.organization(),
                acting.unit(),
                KIND,
                List.of(municipality.orElse(actor.region())),
                what));
    }
}
