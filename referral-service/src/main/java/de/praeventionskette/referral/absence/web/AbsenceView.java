package de.praeventionskette.referral.absence.web;

import de.praeventionskette.referral.absence.Addressee;
import de.praeventionskette.referral.absence.Leave;
import de.praeventionskette.referral.absence.ReadAbsences.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An absence that is not over.
 *
 * @param team id of the team, or of the organization as a whole
 * @param name how that is called; null: not known
 * @param from the first local day
 * @param until the last local day
 * @param deputy id of the team that answers instead; null: nobody does
 * @param deputyName how that is called; null: not known
 * @param version to be sent back as {@code If-Match}
 */
record AbsenceView(
        String team,
        @Nullable String name,
        LocalDate from,
        LocalDate until,
        @Nullable String deputy,
        @Nullable String deputyName,
        long version) {

    static AbsenceView of(Entry entry, Map<String, String> names) {
        Leave leave = entry.leave();
        String deputy = leave.deputy();
        return new AbsenceView(
                entry.who().id(),
                names.get(entry.who().key()),
                leave.from(),
                leave.until(),
                deputy,
                deputy == null ? null : names.get(new Addressee(entry.who().organization(), deputy).key()),
                entry.version());
    }

    /** Keys of the names that it takes to show them. */
    static List<String> names(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.who()),
                        Stream.ofNullable(entry.leave().deputy())
                                .map(deputy -> new Addressee(entry.who().organization(), deputy))))
                .map(Addressee::key)
                .distinct()
                .toList();
    }
}
