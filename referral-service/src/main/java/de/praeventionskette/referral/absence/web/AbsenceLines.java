package de.praeventionskette.referral.absence.web;

import de.praeventionskette.referral.absence.Addressee;
import de.praeventionskette.referral.absence.Leave;
import de.praeventionskette.referral.absence.Roster;
import de.praeventionskette.referral.absence.Rosters;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.replica.Directory;
import de.praeventionskette.referral.replica.Replica;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words that a team is not there, and who answers instead, wherever people choose or wait for it. */
@Component
public class AbsenceLines {
    private final Rosters rosters;
    private final Replica replica;
    private final Words words;

    AbsenceLines(Rosters rosters, Replica replica, Words words) {
        this.rosters = rosters;
        this.replica = replica;
        this.words = words;
    }

    /**
     * That somebody is away today.
     *
     * @param text until when, and who answers instead
     * @param answered whether somebody does
     */
    public record Line(String text, boolean answered) {}

    /** About one; empty: that one is there. */
    public Optional<Line> of(Party who, Locale language) {
        return Optional.ofNullable(of(Set.of(who), language).get(who));
    }

    /** About several; who is there is missing. */
    public Map<Party, Line> of(Collection<Party> some, Locale language) {
        Map<String, Roster> away =
                rosters.of(some.stream().map(Party::organization).collect(Collectors.toSet()));
        Map<Party, Leave> leaves = new HashMap<>();
        Map<Party, Addressee> deputies = new HashMap<>();
        for (Party who : some) {
            Roster roster = away.get(who.organization());
            if (roster != null) {
                roster.leave(who.unit()).ifPresent(leave -> leaves.put(who, leave));
                roster.standIn(who.unit())
                        .ifPresent(team -> deputies.put(who, new Addressee(who.organization(), team)));
            }
        }
        Map<String, String> names = deputies.isEmpty()
                ? Map.of()
                : replica.names(deputies.values().stream().map(Addressee::key).toList());
        return leaves.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> line(each.getValue(), deputies.get(each.getKey()), names, language)));
    }

    /** Teams of one organization to choose from; who is away says so behind its name. */
    public List<Directory.Team> teams(List<Directory.Team> teams, String organization, Locale language) {
        Map<Party, Line> away = of(
                teams.stream().map(team -> new Party(organization, team.id())).toList(), language);
        return teams.stream()
                .map(team -> {
                    Line line = away.get(new Party(organization, team.id()));
                    return line == null ? team : new Directory.Team(team.id(), team.name() + ": " + line.text());
                })
                .toList();
    }

    private Line line(Leave leave, @Nullable Addressee deputy, Map<String, String> names, Locale language) {
        String until = words.day(leave.until(), language);
        return deputy == null
                ? new Line(words.text("absence.until", language, until), false)
                : new Line(
                        words.text(
                                "absence.until.deputy", language, until, names.getOrDefault(deputy.key(), deputy.id())),
                        true);
    }

    /** The last day of the leave of who is away today, in words; empty: there. */
    public Optional<String> lastDay(Addressee who, Locale language) {
        return rosters.leave(who).map(leave -> words.day(leave.until(), language));
    }
}
