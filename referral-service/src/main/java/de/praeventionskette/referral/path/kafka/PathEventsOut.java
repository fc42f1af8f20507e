package de.praeventionskette.referral.path.kafka;

import de.praeventionskette.contracts.paths.AgeBand;
import de.praeventionskette.contracts.paths.Entry;
import de.praeventionskette.contracts.paths.Part;
import de.praeventionskette.contracts.paths.PathsEvent;
import de.praeventionskette.contracts.paths.StateDay;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.Publication;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.path.PathEvent;
import de.praeventionskette.referral.path.PathPart;
import de.praeventionskette.referral.path.PublishedId;
import de.praeventionskette.referral.path.Station;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says on paths.v1 what may be counted: no child, no trace, times cut to the day; a tombstone when the family withdraws. */
public final class PathEventsOut implements Publication<Path, PathEvent> {
    private static final int YEAR = 12;

    @Override
    public List<OutgoingEvent> records(Loaded<Path> after, List<PathEvent> events) {
        List<OutgoingEvent> records = new ArrayList<>();
        for (PathEvent event : events) {
            switch (event) {
                case PathEvent.PathCounted counted ->
                    records.add(OutgoingEvent.untraced(
                            PathsEvent.PATH_RECORDED, key(counted.published()), published(after.state())));
                case PathEvent.PathForgotten forgotten ->
                    records.add(OutgoingEvent.tombstone(PathsEvent.PATH_WITHDRAWN, key(forgotten.published())));
                case PathEvent.PathBegun _,
                        PathEvent.PartAgreed _,
                        PathEvent.PartFollowed _,
                        PathEvent.ScopesWithdrawn _,
                        PathEvent.CodeIssued _,
                        PathEvent.CodeClosed _,
                        PathEvent.PartShown _,
                        PathEvent.PartHidden _,
                        PathEvent.CodeRenewed _,
                        PathEvent.PageGuarded _,
                        PathEvent.PathReviewed _ -> {}
            }
        }
        return records;
    }

    private static String key(PublishedId id) {
        return "path/" + id.value();
    }

    private static de.praeventionskette.contracts.paths.Path published(Path path) {
        PublishedId id = Objects.requireNonNull(path.counting().id());
        return new de.praeventionskette.contracts.paths.Path(
                id.value(),
                path.start().region(),
                path.start().municipality(),
                path.start().day(),
                path.start().ageMonths() < 0 ? Entry.BEFORE_BIRTH : Entry.AFTER_BIRTH,
                band(path.start().ageMonths()),
                parts(path.counted()));
    }

    private static List<Part> parts(List<PathPart> counted) {
        List<String> order = counted.stream().map(PathPart::referral).toList();
        List<Part> parts = new ArrayList<>();
        for (PathPart each : counted) {
            Station station = Objects.requireNonNull(each.station());
            int followed = station.follows() == null ? -1 : order.indexOf(station.follows());
            Station.Team sender = station.sender();
            parts.add(new Part(
                    parts.size() + 1,
                    followed < 0 ? null : followed + 1,
                    station.help().field(),
                    station.help().level(),
                    sender == null ? Part.FAMILY : sender.organization(),
                    sender == null ? null : sender.unit(),
                    station.receiver().organization(),
                    station.receiver().unit(),
                    station.states().stream()
                            .map(state -> new StateDay(state.state(), state.day()))
                            .toList(),
                    station.reason()));
        }
        return parts;
    }

    private static AgeBand band(int months) {
        if (months < 0) {
            return AgeBand.BEFORE_BIRTH;
        }
        return switch (months / YEAR) {
            case 0 -> AgeBand.UNDER_1;
            case 1, 2 -> AgeBand.FROM_1_TO_2;
            case 3, 4, 5 -> AgeBand.FROM_3_TO_5;
            default -> AgeBand.FROM_6;
        };
    }
}
