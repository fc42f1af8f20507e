package de.praeventionskette.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.InMemoryAggregateStore;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.StateMapping;
import de.praeventionskette.kit.aggregate.StoreContext;
import de.praeventionskette.referral.absence.Absence;
import de.praeventionskette.referral.absence.AbsenceEvent;
import de.praeventionskette.referral.absence.Absences;
import de.praeventionskette.referral.absence.Addressee;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Twin of the store of absences. */
public final class InMemoryAbsences implements Absences {
    private static final StateMapping<Absence, AbsenceEvent> MAPPING =
            StateMapping.of(Absence.class, AbsenceEvent.class, List.of(), List.of());

    private final InMemoryAggregateStore<Absence, AbsenceEvent> store;

    public InMemoryAbsences(Clock clock) {
        store = new InMemoryAggregateStore<>(
                MAPPING, (after, events) -> List.of(), new StoreContext(clock, () -> null, () -> {}));
    }

    @Override
    public Optional<Loaded<Absence>> find(Addressee who) {
        return store.find(who.key());
    }

    @Override
    public Loaded<Absence> change(
            Addressee who, String region, Command command, Function<Absence, List<AbsenceEvent>> change) {
        return store.changeFrom(who.key(), region, command, () -> Absence.none(who), change);
    }

    @Override
    public List<Loaded<Absence>> notOver(Collection<String> organizations, LocalDate day) {
        return store.all().stream()
                .filter(each -> organizations.contains(each.state().who().organization()))
                .filter(each -> each.state().leave(day).isPresent())
                .sorted(Comparator.comparing(Loaded::id))
                .toList();
    }

    @Override
    public List<Loaded<Absence>> withDeputy(LocalDate day, @Nullable String after, int limit) {
        return store.all().stream()
                .filter(each -> each.state()
                        .lasting(day)
                        .filter(leave -> leave.deputy() != null)
                        .isPresent())
                .filter(each -> after == null || each.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Loaded::id))
                .limit(limit)
                .toList();
    }
}
