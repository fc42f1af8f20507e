package de.praeventionskette.referral.absence.web;

import de.praeventionskette.referral.absence.Addressee;
import de.praeventionskette.referral.absence.Away;
import de.praeventionskette.referral.absence.FindAway;
import de.praeventionskette.referral.absence.Rosters;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.replica.Directory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Words that a team is not there, and who answers instead, wherever people choose or wait for it. */
@Component
public class AbsenceLines {
    private final Rosters rosters;
    private final FindAway finding;
    private final Words words;

    AbsenceLines(Rosters rosters, FindAway finding, Words words) {
        this.rosters = rosters;
        this.finding = finding;
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
        return finding.of(addressee(who)).map(away -> line(away, language));
    }

    /** About several; who is there is missing. */
    public Map<Party, Line> of(Collection<Party> some, Locale language) {
        Map<Addressee, Away> away =
                finding.of(some.stream().map(AbsenceLines::addressee).collect(Collectors.toSet()));
        Map<Party, Line> lines = new HashMap<>();
        for (Party who : some) {
            Away found = away.get(addressee(who));
            if (found != null) {
                lines.put(who, line(found, language));
            }
        }
        return lines;
    }

    private static Addressee addressee(Party who) {
        return new Addressee(who.organization(), who.unit());
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

    /** Until when somebody is away, and who answers instead. */
    public Line line(Away away, Locale language) {
        String until = words.day(away.until(), language);
        return away.deputyName() == null
                ? new Line(words.text("absence.until", language, until), false)
                : new Line(words.text("absence.until.deputy", language, until, away.deputyName()), true);
    }

    /** The last day of the leave of who is away today, in words; empty: there. */
    public Optional<String> lastDay(Addressee who, Locale language) {
        return rosters.leave(who).map(leave -> words.day(leave.until(), language));
    }
}
