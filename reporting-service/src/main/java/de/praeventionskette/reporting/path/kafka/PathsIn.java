package de.praeventionskette.reporting.path.kafka;

import de.praeventionskette.contracts.paths.Entry;
import de.praeventionskette.contracts.paths.Part;
import de.praeventionskette.contracts.paths.Path;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.reporting.path.PathRow;
import de.praeventionskette.reporting.path.Phase;
import de.praeventionskette.reporting.path.StateOn;
import de.praeventionskette.reporting.path.Station;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a published path means here: slips of the pen and drafts are no stations, unknown words are kept as unknown. */
public final class PathsIn {
    private PathsIn() {}

    /** The row of a path; fails with an {@link IllegalArgumentException} if it says nothing that could be counted. */
    public static PathRow row(String id, Path path) {
        return new PathRow(
                id,
                path.region(),
                path.municipality(),
                path.entryDay(),
                phase(path.entry()),
                path.parts().stream().flatMap(part -> station(part).stream()).toList());
    }

    private static Phase phase(@Nullable Entry entry) {
        return switch (entry) {
            case BEFORE_BIRTH -> Phase.BEFORE_BIRTH;
            case AFTER_BIRTH -> Phase.AFTER_BIRTH;
            case null -> Phase.UNKNOWN;
        };
    }

    private static Optional<Station> station(Part part) {
        List<StateOn> states = states(part);
        if (states.isEmpty() || states.getLast().state() == ReferralStatus.ENTERED_IN_ERROR) {
            return Optional.empty();
        }
        FieldOfAction field = part.fieldOfAction();
        String unit = part.receiverUnit();
        return Optional.of(new Station(
                part.number(),
                part.follows(),
                field == null ? Station.UNKNOWN_FIELD : field.name(),
                unit == null ? part.receiver() : part.receiver() + "/" + unit,
                part.sender(),
                states,
                part.reason()));
    }

    private static List<StateOn> states(Part part) {
        List<StateOn> known = new ArrayList<>();
        part.states().forEach(each -> {
            ReferralStatus state = each.state();
            if (state != null && state != ReferralStatus.DRAFT) {
                known.add(new StateOn(state, each.day()));
            }
        });
        return known;
    }
}
