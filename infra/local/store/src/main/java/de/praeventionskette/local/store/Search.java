package de.praeventionskette.local.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.praeventionskette.local.store.QueryPlanner.Sort;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * One query on one collection. Candidates come from {@code _id}, from an index, or from the whole collection, and are then
 * filtered by the whole query: an index may only ever save work, never change the answer.
 */
final class Search {

    private final MVMap<byte[], byte[]> documents;
    private final List<StoreIndex> indexes;
    private final Document query;
    private final @Nullable Document orderBy;
    private final Conditions conditions;
    private final int wanted;
    private final QueryMatcher matcher = new DefaultQueryMatcher();

    /** @param wanted how many documents are needed at most, 0 for all */
    Search(
            MVMap<byte[], byte[]> documents,
            List<StoreIndex> indexes,
            Document query,
            @Nullable Document orderBy,
            int wanted) {
        this.documents = documents;
        this.indexes = indexes;
        this.query = query;
        this.orderBy = orderBy == null || orderBy.isEmpty() ? null : orderBy;
        this.conditions = Conditions.of(query);
        this.wanted = wanted;
    }

    /** The matching documents in the order asked for. */
    List<Document> find() {
        KeyBounds ids = idBounds();
        if (ids instanceof KeyBounds.Points points) {
            return sorted(points.values().stream().map(Position::new).iterator());
        }
        Optional<QueryPlan> plan =
                isNatural() ? Optional.empty() : new QueryPlanner(conditions, order(), wanted > 0).best(indexes);
        return plan.map(this::follow).orElseGet(() -> scan(ids));
    }

    /** The matching documents in any order, one at a time: the collection need not fit into memory. */
    Stream<Document> stream() {
        KeyBounds ids = idBounds();
        Iterator<Document> candidates = switch (ids) {
            case KeyBounds.Points points ->
                resolve(points.values().stream().map(Position::new).iterator());
            default ->
                new QueryPlanner(conditions, List.of(), false)
                        .best(indexes)
                        .map(plan -> resolve(plan.positions()))
                        .orElseGet(() -> documentsOf(documents.cursor(first(ids), last(ids), false)));
        };
        Iterable<Document> iterable = () -> candidates;
        return StreamSupport.stream(iterable.spliterator(), false)
                .filter(candidate -> matcher.matches(candidate, query));
    }

    private KeyBounds idBounds() {
        return KeyBounds.of(new IndexKey("_id", true), conditions.on("_id"), false);
    }

    private static byte @Nullable [] first(KeyBounds ids) {
        return ids instanceof KeyBounds.Range range ? range.from() : null;
    }

    private static byte @Nullable [] last(KeyBounds ids) {
        return ids instanceof KeyBounds.Range range ? SortableKey.successor(range.to()) : null;
    }

    private List<Document> follow(QueryPlan plan) {
        if (plan.ordered()) {
            List<Document> found = firstOf(plan.positions());
            return found.stream().allMatch(this::sortsExactly) ? found : sorted(plan.positions());
        }
        return sorted(plan.positions());
    }

    /** Reads the collection in the order of {@code _id}, which is its natural order. */
    private List<Document> scan(KeyBounds ids) {
        byte @Nullable [] from = first(ids);
        byte @Nullable [] to = last(ids);
        boolean ordered =
                orderBy == null || isNatural() || order().getFirst().path().equals("_id");
        boolean reverse = ordered
                && orderBy != null
                && !isAscending(orderBy.values().iterator().next());
        Cursor<byte[], byte[]> cursor = reverse ? documents.cursor(to, from, true) : documents.cursor(from, to, false);
        Iterator<Document> all = documentsOf(cursor);
        if (!ordered) {
            return topOf(all);
        }
        List<Document> found = take(all);
        boolean exact = isNatural() || orderBy == null || found.stream().allMatch(this::sortsExactly);
        return exact ? found : topOf(documentsOf(documents.cursor(from, to, false)));
    }

    private static Iterator<Document> documentsOf(Cursor<byte[], byte[]> cursor) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Document next() {
                cursor.next();
                return Bson.decode(cursor.getValue());
            }
        };
    }

    private List<Document> sorted(Iterator<Position> positions) {
        return orderBy == null || isNatural() ? firstOf(positions) : topOf(resolve(positions));
    }

    private List<Document> firstOf(Iterator<Position> positions) {
        return take(resolve(positions));
    }

    private Iterator<Document> resolve(Iterator<Position> positions) {
        Iterable<Position> iterable = () -> positions;
        Stream<Position> stream = StreamSupport.stream(iterable.spliterator(), false);
        return stream.map(position -> documents.get(position.bytes()))
                .filter(Objects::nonNull)
                .map(Bson::decode)
                .iterator();
    }

    private List<Document> take(Iterator<Document> candidates) {
        List<Document> found = new ArrayList<>();
        while ((wanted <= 0 || found.size() < wanted) && candidates.hasNext()) {
            Document candidate = candidates.next();
            if (matcher.matches(candidate, query)) {
                found.add(candidate);
            }
        }
        return found;
    }

    /** Sorts, keeping no more in memory than a small multiple of what is wanted. */
    private List<Document> topOf(Iterator<Document> candidates) {
        SortOrder comparator = new SortOrder(Objects.requireNonNull(orderBy));
        List<Document> found = new ArrayList<>();
        while (candidates.hasNext()) {
            Document candidate = candidates.next();
            if (matcher.matches(candidate, query)) {
                found.add(candidate);
            }
            if (wanted > 0 && found.size() >= 2L * wanted + 1000) {
                found.sort(comparator);
                found.subList(wanted, found.size()).clear();
            }
        }
        found.sort(comparator);
        return wanted > 0 && found.size() > wanted ? new ArrayList<>(found.subList(0, wanted)) : found;
    }

    private List<Sort> order() {
        return orderBy == null
                ? List.of()
                : orderBy.entrySet().stream()
                        .map(entry -> new Sort(entry.getKey(), isAscending(entry.getValue())))
                        .toList();
    }

    private static boolean isAscending(@Nullable Object direction) {
        return direction instanceof Number number && number.intValue() > 0;
    }

    private boolean isNatural() {
        return orderBy != null && orderBy.keySet().iterator().next().equals("$natural");
    }

    private boolean sortsExactly(Document document) {
        return orderBy == null
                || orderBy.keySet().stream()
                        .allMatch(path ->
                                SortableKey.sortsExactly(Utils.getSubdocumentValueCollectionAware(document, path)));
    }
}
