package de.praeventionskette.offers.offer;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.Violation;
import de.praeventionskette.offers.organization.LocationId;
import de.praeventionskette.offers.organization.Organization;
import de.praeventionskette.offers.organization.UnitId;
import java.util.ArrayList;
import java.util.List;

/** Whether what an offer says fits the organization behind it: its teams, its locations, its region. */
final class Fitting {
    private Fitting() {}

    static void mustFit(OfferContent content, Loaded<Organization> organization) {
        List<Violation> violations = new ArrayList<>();
        UnitId unit = content.unit();
        if (unit != null && organization.state().unit(unit).isEmpty()) {
            violations.add(Violation.of("unit", "unit-unknown"));
        }
        LocationId location = content.location();
        if (location != null && organization.state().location(location).isEmpty()) {
            violations.add(Violation.of("location", "location-unknown"));
        }
        for (int i = 0; i < content.municipalities().size(); i++) {
            if (!content.municipalities().get(i).isIn(organization.region())) {
                violations.add(Violation.of(
                        "municipalities[" + i + "]", "municipality-outside-region", organization.region()));
            }
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}
