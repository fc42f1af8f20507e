package de.praeventionskette.reporting.release.kafka;

import de.praeventionskette.contracts.figures.FieldRow;
import de.praeventionskette.contracts.figures.FiguresEvent;
import de.praeventionskette.contracts.figures.OutcomeCount;
import de.praeventionskette.contracts.figures.WeeklyFigures;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.Publication;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.reporting.release.ReleasedFigures;
import de.praeventionskette.reporting.release.WeeklyRelease;
import de.praeventionskette.reporting.release.WeeklyReleaseEvent;
import java.util.ArrayList;
import java.util.List;

/** Released figures on {@code figures.v1}; nothing else can get there. */
public final class FiguresOut implements Publication<WeeklyRelease, WeeklyReleaseEvent> {

    @Override
    public List<OutgoingEvent> records(Loaded<WeeklyRelease> after, List<WeeklyReleaseEvent> events) {
        return List.of(OutgoingEvent.untraced(
                FiguresEvent.WEEKLY_FIGURES_RELEASED,
                "weekly-figures/" + after.id(),
                record(after.state().figures())));
    }

    private static WeeklyFigures record(ReleasedFigures figures) {
        return new WeeklyFigures(
                figures.region(),
                figures.week(),
                figures.k(),
                figures.rows().stream().map(FiguresOut::row).toList(),
                figures.releasedOn());
    }

    private static FieldRow row(ReleasedFigures.Row row) {
        return new FieldRow(
                new ArrayList<>(row.fields()),
                row.referrals(),
                row.outcomes().stream()
                        .map(each -> new OutcomeCount(new ArrayList<>(each.states()), each.referrals()))
                        .toList());
    }
}
