package de.praeventionskette.referral.absence.web;

import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.replica.Directory.Team;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The teams of the organization that somebody acts for, read once for a page.
 *
 * @param all by name
 */
record AbsenceTeams(Actor actor, List<Team> all) {
    /** Whoever acts for the whole organization speaks for it and for each of its teams. */
    List<Team> choices() {
        Team whole = new Team(actor.organization(), actor.acting().organizationName());
        return Stream.concat(Stream.of(whole), all.stream()).toList();
    }

    /** The team that the form is about from the start; null: it is to be chosen. */
    @Nullable String chosen(@Nullable String whose) {
        String own = actor.acting().unit();
        if (own != null) {
            return own;
        }
        if (all.isEmpty()) {
            return actor.organization();
        }
        return choices().stream().anyMatch(team -> team.id().equals(whose)) ? whose : null;
    }

    /** The team that the form can only be about; null: it can be chosen. */
    @Nullable Team fixed(AbsenceForm form) {
        boolean known = form.version() != null || actor.acting().unit() != null || all.isEmpty();
        return known && form.whose() != null ? new Team(form.whose(), name(form.whose())) : null;
    }

    private String name(String team) {
        if (team.equals(actor.acting().unit())) {
            return Objects.requireNonNullElse(actor.acting().unitName(), team);
        }
        return choices().stream()
                .filter(each -> each.id().equals(team))
                .map(Team::name)
                .findFirst()
                .orElse(team);
    }
}
