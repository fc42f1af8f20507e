package de.praeventionskette.network.jurisdiction.kafka;

import de.praeventionskette.contracts.network.NetworkEvent;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.Publication;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.network.jurisdiction.Jurisdiction;
import de.praeventionskette.network.jurisdiction.Rulebook;
import de.praeventionskette.network.jurisdiction.RulebookEvent;
import de.praeventionskette.network.jurisdiction.RulebookEvent.JurisdictionRecorded;
import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.register.PublicId;
import java.util.List;

/** Each changed rule on {@code network.v1}, under its own key; its sequence is the version of the rulebook. */
public final class JurisdictionEventsOut implements Publication<Rulebook, RulebookEvent> {

    @Override
    public List<OutgoingEvent> records(Loaded<Rulebook> after, List<RulebookEvent> events) {
        return events.stream().map(event -> record(after.state(), event)).toList();
    }

    private static OutgoingEvent record(Rulebook book, RulebookEvent event) {
        return switch (event) {
            case JurisdictionRecorded(Jurisdiction rule) ->
                OutgoingEvent.of(
                        NetworkEvent.JURISDICTION_RECORDED, "jurisdiction/" + rule.id(), published(book, rule));
        };
    }

    private static de.praeventionskette.contracts.network.Jurisdiction published(Rulebook book, Jurisdiction rule) {
        PublicId team = rule.team();
        return new de.praeventionskette.contracts.network.Jurisdiction(
                rule.id().value(),
                book.region(),
                rule.municipalities().stream().map(Ags::value).toList(),
                book.domain(),
                rule.agency().value(),
                team == null ? null : team.value(),
                rule.validity().from(),
                rule.validity().to(),
                rule.source());
    }
}
