package de.praeventionskette.referral;

import de.praeventionskette.referral.draft.Author;
import de.praeventionskette.referral.draft.Draft;
import de.praeventionskette.referral.draft.DraftId;
import de.praeventionskette.referral.draft.Drafts;
import de.praeventionskette.referral.draft.SaveMark;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Twin of the store of drafts. */
public final class InMemoryDrafts implements Drafts {
    private final Map<DraftId, Place> places = new HashMap<>();

    /** What lies under an id; without a draft it is only taken. */
    private record Place(@Nullable Draft draft, Instant due) {
        static Place of(Draft draft) {
            return new Place(draft, draft.expiresAt());
        }
    }

    @Override
    public synchronized Optional<Draft> find(DraftId id) {
        return Optional.ofNullable(places.get(id)).map(Place::draft);
    }

    @Override
    public synchronized boolean isTaken(DraftId id) {
        return places.containsKey(id);
    }

    @Override
    public synchronized List<Draft> of(Author author, Instant since, int limit) {
        return places.values().stream()
                .map(Place::draft)
                .filter(Objects::nonNull)
                .filter(draft ->
                        draft.author().equals(author) && draft.savedAt().isAfter(since))
                .sorted(Comparator.comparing(Draft::savedAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean begin(Draft draft) {
        return places.putIfAbsent(draft.id(), Place.of(draft)) == null;
    }

    @Override
    public synchronized boolean replace(SaveMark before, Draft next) {
        boolean unchanged = find(next.id())
                .filter(stored -> stored.mark().page().equals(before.page())
                        && stored.mark().count() == before.count())
                .isPresent();
        if (unchanged) {
            places.put(next.id(), Place.of(next));
        }
        return unchanged;
    }

    @Override
    public synchronized void remove(DraftId id, String region, Instant takenUntil) {
        places.put(id, new Place(null, takenUntil));
    }

    @Override
    public synchronized List<DraftId> due(Instant now, int limit) {
        return places.entrySet().stream()
                .filter(place -> !place.getValue().due().isAfter(now))
                .sorted(Comparator.comparing(place -> place.getValue().due()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean expire(DraftId id, Instant now) {
        Place place = places.get(id);
        boolean due = place != null && !place.due().isAfter(now);
        if (due) {
            places.put(id, new Place(null, place.due()));
        }
        return due;
    }

    @Override
    public synchronized void free(DraftId id) {
        Place place = places.get(id);
        if (place != null && place.draft() == null) {
            places.remove(id);
        }
    }
}
