package de.praeventionskette.referral;

import de.praeventionskette.kit.aggregate.AggregateStore;
import de.praeventionskette.referral.consent.sheet.Sheet;
import de.praeventionskette.referral.consent.sheet.Sheets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Twin of the store of signed sheets. */
public final class InMemorySheets implements Sheets {
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Sheet sheet, List<byte[]> sealed, String digest) {}

    @Override
    public Sheet keep(Sheet sheet, List<byte[]> sealed, String digest) {
        Kept first = kept.putIfAbsent(sheet.id(), new Kept(sheet, List.copyOf(sealed), digest));
        if (first != null && !first.digest().equals(digest)) {
            throw new AggregateStore.KeyReused();
        }
        return first == null ? sheet : first.sheet();
    }

    @Override
    public Optional<Sheet> find(String id) {
        return Optional.ofNullable(kept.get(id)).map(Kept::sheet);
    }

    @Override
    public List<Sheet> of(String referral, int limit) {
        return kept.values().stream()
                .map(Kept::sheet)
                .filter(sheet -> sheet.referral().equals(referral))
                .sorted(Comparator.comparing(Sheet::at))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<byte[]> sealed(String id, int page) {
        return Optional.ofNullable(kept.get(id))
                .map(Kept::sealed)
                .filter(pages -> page < pages.size())
                .map(pages -> pages.get(page));
    }

    @Override
    public void remove(String id) {
        kept.remove(id);
    }
}
