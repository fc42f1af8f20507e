package de.praeventionskette.network.jurisdiction;

import de.praeventionskette.kit.problem.RequestProblem;
import de.praeventionskette.kit.problem.Violation;
import de.praeventionskette.network.municipality.Ags;
import java.time.LocalDate;
import java.util.List;

/** Two rules would answer for the same municipality on the same day (409): names the other rule, and what to change. */
public final class OverlappingJurisdiction extends RequestProblem {
    OverlappingJurisdiction(Jurisdiction other, Ags municipality) {
        super(
                409,
                "jurisdiction.overlaps",
                List.of(Violation.of("validFrom", "jurisdiction.overlaps", arguments(other, municipality))),
                arguments(other, municipality));
    }

    private static Object[] arguments(Jurisdiction other, Ags municipality) {
        LocalDate to = other.validity().to();
        return new Object[] {
            municipality.value(),
            other.id().value(),
            other.validity().from().toString(),
            to == null ? "…" : to.toString()
        };
    }
}
