package de.praeventionskette.kit.access;

import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.request.Slice;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The twin for tests: keeps the same promises, but not beyond the process. */
public final class InMemoryAccessLog implements AccessLog {
    private static final Comparator<AccessEntry> NEWEST_FIRST =
            Comparator.comparing(AccessEntry::at).thenComparing(AccessEntry::id).reversed();

    private final List<AccessEntry> entries = new CopyOnWriteArrayList<>();
    private final List<Anchor> anchors = new CopyOnWriteArrayList<>();
    private final Chain chain;

    public InMemoryAccessLog(Clock clock) {
        chain = new Chain(clock, anchors::add, entries::add);
    }

    @Override
    public void record(DataAccess access) {
        chain.append(access);
    }

    @Override
    public Slice<AccessEntry> search(AccessQuery query, Limit limit, Optional<Cursor> after) {
        List<AccessEntry> found = entries.stream()
                .filter(query::matches)
                .filter(entry -> after.isEmpty() || isAfter(entry, after.get()))
                .sorted(NEWEST_FIRST)
                .limit(limit.value() + 1L)
                .toList();
        return Slice.of(found, limit, AccessEntry::cursor);
    }

    @Override
    public Verification verify() {
        var walk = new ChainWalk(anchors);
        entries.stream().sorted(Comparator.comparing(AccessEntry::id)).forEach(walk::next);
        return walk.end();
    }

    @Override
    public void anchor() {
        chain.anchor();
    }

    private static boolean isAfter(AccessEntry entry, Cursor cursor) {
        int byTime = entry.at().compareTo(cursor.instant(0));
        return byTime < 0 || (byTime == 0 && entry.id().compareTo(cursor.text(1)) < 0);
    }

    /** As someone with access to the store could do it. */
    void replace(AccessEntry with) {
        remove(with);
        entries.add(with);
    }

    /** As someone with access to the store could do it. */
    void remove(AccessEntry gone) {
        entries.removeIf(entry -> entry.id().equals(gone.id()));
    }
}
