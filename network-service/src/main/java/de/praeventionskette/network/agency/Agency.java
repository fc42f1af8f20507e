package de.praeventionskette.network.agency;

import de.praeventionskette.network.agency.AgencyEvent.AgencyRecorded;
import de.praeventionskette.network.register.PublicId;
import de.praeventionskette.network.register.Register.First;
import java.util.List;
import java.util.Optional;

/** Behörde: a public body that can be responsible, as the legal entity it is, with its teams. */
public final class Agency {
    private final PublicId id;
    private Content content;

    Agency(PublicId id, Content content) {
        this.id = id;
        this.content = content;
    }

    /**
     * What is recorded of an agency.
     *
     * @param name public name
     * @param teams its teams, as far as known
     * @param source where this is written, with its date
     */
    public record Content(String name, List<Team> teams, String source) {
        public Content {
            teams = List.copyOf(teams);
        }
    }

    static First<Agency, AgencyEvent> first(PublicId id, Content content) {
        return new First<>(new Agency(id, content), List.of(new AgencyRecorded(id)));
    }

    List<AgencyEvent> change(Content changed) {
        if (content.equals(changed)) {
            return List.of();
        }
        content = changed;
        return List.of(new AgencyRecorded(id));
    }

    /** The team with this id, if it is one of this agency. */
    public Optional<Team> team(PublicId team) {
        return content.teams().stream().filter(each -> each.id().equals(team)).findFirst();
    }

    /** Public id. */
    public PublicId id() {
        return id;
    }

    /** What is recorded of it. */
    public Content content() {
        return content;
    }
}
