package de.praeventionskette.referral.absence.web;

import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.absence.ReadAbsences.Entry;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.replica.Directory;
import de.praeventionskette.referral.replica.Directory.Team;
import de.praeventionskette.referral.replica.Replica;
import java.util.ArrayList;
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

    /** The team that the form is about from the start; null: it is to be chosen. */
    @Nullable String chosen(@Nullable String whose, Actor actor) {
        String own = actor.acting().unit();
        if (own != null) {
            return own;
        }
        List<Team> choices = choices(actor);
        if (choices.size() == 1) {
            return actor.organization();
        }
        return choices.stream().anyMatch(team -> team.id().equals(whose)) ? whose : null;
    }

    Cards of(AbsenceForm form, List<Entry> entries, Actor actor, Locale language) {
        List<Team> choices = choices(actor);
        String own = actor.acting().unit();
        String about = form.version() != null || own != null || choices.size() == 1 ? form.whose() : null;
        Map<String, String> names = replica.names(AbsenceView.names(entries));
        return new Cards(
                entries.stream()
                        .map(entry -> card(entry, names, actor, language))
                        .toList(),
                about == null ? null : new Team(about, name(about, actor)),
                choices,
                directory.teams(actor.organization()).stream()
                        .filter(team -> !team.id().equals(about))
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

    /** Whoever acts for the whole organization speaks for it and for each of its teams. */
    private List<Team> choices(Actor actor) {
        List<Team> choices = new ArrayList<>();
        choices.add(new Team(actor.organization(), actor.acting().organizationName()));
        choices.addAll(directory.teams(actor.organization()));
        return choices;
    }

    private String name(String team, Actor actor) {
        if (team.equals(actor.acting().unit())) {
            return Objects.requireNonNullElse(actor.acting().unitName(), team);
        }
        return choices(actor).stream()
                .filter(each -> each.id().equals(team))
                .map(Team::name)
                .findFirst()
                .orElse(team);
    }
}
