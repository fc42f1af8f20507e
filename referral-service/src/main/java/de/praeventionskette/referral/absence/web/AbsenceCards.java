package de.praeventionskette.referral.absence.web;

import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.absence.ReadAbsences.Entry;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.replica.Directory;
import de.praeventionskette.referral.replica.Directory.Team;
import de.praeventionskette.referral.replica.Replica;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words the absences of an organization for their page. */
@Component
class AbsenceCards {
    private final Directory directory;
    private final Replica replica;
    private final Words words;

    AbsenceCards(Directory directory, Replica replica, Words words) {
        this.directory = directory;
        this.replica = replica;
        this.words = words;
    }

    /**
     * What the page shows.
     *
     * @param entries what was said
     * @param fixed the team that the form is about; null: it can be chosen
     * @param choices those that can be chosen
     * @param deputies the teams that may answer instead
     */
    record Cards(List<Card> entries, @Nullable Team fixed, List<Team> choices, List<Team> deputies) {}

    /**
     * One absence.
     *
     * @param days from when until when
     * @param deputy how the team is called that answers instead; null: nobody does
     * @param mine whether the one who looks may change it
     */
    record Card(
            String id, String name, String days, @Nullable String deputy, boolean mine) {}

    /** The teams of whom the page speaks. */
    AbsenceTeams teams(Actor actor) {
        return new AbsenceTeams(actor, directory.teams(actor.organization()));
    }

    Cards of(AbsenceForm form, AbsenceTeams teams, List<Entry> entries, Locale language) {
        Team fixed = teams.fixed(form);
        Map<String, String> names = replica.names(AbsenceView.names(entries));
        return new Cards(
                entries.stream()
                        .map(entry -> card(entry, names, teams.actor(), language))
                        .toList(),
                fixed,
                teams.choices(),
                teams.all().stream()
                        .filter(team -> fixed == null || !team.id().equals(fixed.id()))
                        .toList());
    }

    private Card card(Entry entry, Map<String, String> names, Actor actor, Locale language) {
        AbsenceView view = AbsenceView.of(entry, names);
        return new Card(
                view.team(),
                Objects.requireNonNullElse(view.name(), view.team()),
                words.text(
                        "absences.days", language, words.day(view.from(), language), words.day(view.until(), language)),
                view.deputy() == null ? null : Objects.requireNonNullElse(view.deputyName(), view.deputy()),
                entry.who().isKeptBy(actor));
    }
}
