package de.praeventionskette.kit.aggregate;

import de.praeventionskette.contracts.offers.Contact;
import de.praeventionskette.contracts.offers.OffersEvent;
import de.praeventionskette.contracts.offers.Organization;
import de.praeventionskette.kit.aggregate.Shelf.ShelfEvent.Filled;
import de.praeventionskette.kit.aggregate.Shelf.ShelfEvent.Opened;
import de.praeventionskette.kit.event.OutgoingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A small aggregate to test stores with: typed id, sealed state, a local day and a list. */
public final class Shelf {
    private final ShelfId id;
    private final LocalDate since;
    private final List<String> things;
    private Filling filling;

    Shelf(ShelfId id, LocalDate since, List<String> things, Filling filling) {
        this.id = id;
        this.since = since;
        this.things = new ArrayList<>(things);
        this.filling = filling;
    }

    public static Shelf opened(String id) {
        return new Shelf(new ShelfId(id), LocalDate.of(2026, 3, 29), List.of(), new Filling.Empty());
    }

    public static List<ShelfEvent> opening(String id) {
        return List.of(new Opened(new ShelfId(id)));
    }

    public List<ShelfEvent> fill(String thing) {
        if (things.contains(thing)) {
            return List.of();
        }
        things.add(thing);
        filling = new Filling.Some(things.size(), Instant.parse("2026-01-01T00:00:00.123Z"));
        return List.of(new Filled(id, thing));
    }

    public List<String> things() {
        return List.copyOf(things);
    }

    public Filling filling() {
        return filling;
    }

    public LocalDate since() {
        return since;
    }

    public record ShelfId(String value) {}

    public sealed interface Filling {
        record Empty() implements Filling {}

        record Some(int number, Instant at) implements Filling {}
    }

    public sealed interface ShelfEvent {
        record Opened(ShelfId shelf) implements ShelfEvent {}

        record Filled(ShelfId shelf, String thing) implements ShelfEvent {}
    }

    public static StateMapping<Shelf, ShelfEvent> mapping() {
        return StateMapping.of(Shelf.class, ShelfEvent.class, List.of(Filling.class), List.of(ShelfId.class));
    }

    public static List<OutgoingEvent> published(Loaded<Shelf> after, List<ShelfEvent> events) {
        return List.of(OutgoingEvent.of(
                after.version() == 1 ? OffersEvent.ORGANIZATION_PUBLISHED : OffersEvent.ORGANIZATION_CHANGED,
                "organization/" + after.id(),
                new Organization(
                        after.id(),
                        after.region(),
                        String.join(" ", after.state().things()),
                        List.of(),
                        List.of(),
                        new Contact(null, null, null))));
    }
}
