package de.praeventionskette.reporting;

import de.praeventionskette.contracts.paths.AgeBand;
import de.praeventionskette.contracts.paths.Entry;
import de.praeventionskette.contracts.paths.Part;
import de.praeventionskette.contracts.paths.Path;
import de.praeventionskette.contracts.paths.StateDay;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Invented ways: through pregnancy counselling to early intervention, or what a test says. */
public final class SamplePaths {
    private SamplePaths() {}

    /** Families that were helped in the first field, and three weeks after its end in each next one. */
    public static List<Path> helped(
            String ids, int number, String municipality, LocalDate day, FieldOfAction... fields) {
        return IntStream.range(0, number)
                .mapToObj(i -> path(ids + i, municipality, day, parts(i, day, fields)))
                .toList();
    }

    private static Path path(String id, String municipality, LocalDate day, List<Part> parts) {
        return new Path(
                id, municipality.substring(0, 5), municipality, day, Entry.BEFORE_BIRTH, AgeBand.BEFORE_BIRTH, parts);
    }

    private static List<Part> parts(int family, LocalDate day, FieldOfAction... fields) {
        List<Part> parts = new ArrayList<>();
        LocalDate submitted = day;
        for (FieldOfAction field : fields) {
            int number = parts.size() + 1;
            parts.add(new Part(
                    number,
                    number == 1 ? null : number - 1,
                    field,
                    PreventionLevel.PRIMARY,
                    "sender-" + family % 4,
                    null,
                    "team-" + field.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    null,
                    List.of(
                            new StateDay(ReferralStatus.REQUESTED, submitted),
                            new StateDay(ReferralStatus.ACCEPTED, submitted.plusDays(2)),
                            new StateDay(ReferralStatus.IN_PROGRESS, submitted.plusDays(21)),
                            new StateDay(ReferralStatus.COMPLETED, submitted.plusDays(30))),
                    null));
            submitted = submitted.plusDays(30);
        }
        return parts;
    }
}
