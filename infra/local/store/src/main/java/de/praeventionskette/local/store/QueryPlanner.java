package de.praeventionskette.local.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.praeventionskette.local.store.KeyBounds.Points;
import de.praeventionskette.local.store.KeyBounds.Range;
import de.praeventionskette.local.store.KeyBounds.Unbounded;
import de.praeventionskette.local.store.QueryPlan.Stretch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the index for a query: the one that binds most keys, and that yields the order asked for where a limit ends the reading. */
final class QueryPlanner {

    private static final int MAX_STRETCHES = 500;

    /** One field of the order asked for. */
    record Sort(String path, boolean ascending) {}

    private final Conditions conditions;
    private final List<Sort> order;
    private final boolean limited;

    QueryPlanner(Conditions conditions, List<Sort> order, boolean limited) {
        this.conditions = conditions;
        this.order = order;
        this.limited = limited;
    }

    Optional<QueryPlan> best(List<StoreIndex> indexes) {
        return indexes.stream()
                .flatMap(this::plans)
                .filter(plan -> plan.score() > 0)
                .max(Comparator.comparingInt(QueryPlan::score));
    }

    private Stream<QueryPlan> plans(StoreIndex index) {
        List<KeyBounds> bounds = bounds(index);
        if (!isUsable(index, bounds)) {
            return Stream.empty();
        }
        Optional<QueryPlan> ordered = order.isEmpty() ? Optional.empty() : ordered(index, bounds);
        return Stream.concat(ordered.stream(), Stream.of(unordered(index, bounds)));
    }

    private boolean isUsable(StoreIndex index, List<KeyBounds> bounds) {
        PartialFilter filter = index.definition().filter();
        boolean complete = !index.definition().sparse() || bounds.stream().anyMatch(bound -> !bound.admitsNothing());
        return complete
                && (filter == null || filter.isImpliedBy(conditions))
                && index.getKeys().stream().noneMatch(key -> hasArrayPosition(key.getKey()));
    }

    private static boolean hasArrayPosition(String path) {
        return Arrays.stream(path.split("\\.", -1))
                .anyMatch(step -> step.isEmpty() || step.chars().allMatch(Character::isDigit));
    }

    /** Two keys through arrays may be met by different elements, so only the first of them binds. */
    private List<KeyBounds> bounds(StoreIndex index) {
        List<KeyBounds> result = new ArrayList<>();
        boolean arrayBound = false;
        for (int i = 0; i < index.getKeys().size(); i++) {
            IndexKey key = index.getKeys().get(i);
            boolean array = index.passesThroughArray(i);
            KeyBounds bound =
                    array && arrayBound ? new Unbounded() : KeyBounds.of(key, conditions.on(key.getKey()), array);
            arrayBound |= array && !(bound instanceof Unbounded);
            result.add(bound);
        }
        return result;
    }

    private QueryPlan unordered(StoreIndex index, List<KeyBounds> bounds) {
        int bound = 0;
        while (bound < bounds.size() && bounds.get(bound) instanceof Points && fits(bounds, bound + 1)) {
            bound++;
        }
        boolean tooMany = bound < bounds.size() && bounds.get(bound) instanceof Points;
        List<KeyBounds> used = tooMany ? bounds.subList(0, bound) : bounds;
        return new QueryPlan(index, stretches(used, bound), false, false, score(index, bounds, bound));
    }

    private Optional<QueryPlan> ordered(StoreIndex index, List<KeyBounds> bounds) {
        List<Sort> rest = order.stream()
                .filter(sort -> !isFixed(index, bounds, sort.path()))
                .toList();
        int bound = 0;
        while (bound < bounds.size()
                && bounds.get(bound) instanceof Points
                && (rest.isEmpty()
                        || !pathOf(index, bound).equals(rest.getFirst().path()))) {
            bound++;
        }
        Boolean reverse = direction(index, bounds, bound, rest);
        if (reverse == null || !fits(bounds, bound + 1)) {
            return Optional.empty();
        }
        int score = score(index, bounds, bound);
        boolean worth = score > 0 || limited;
        return Optional.of(
                new QueryPlan(index, stretches(bounds, bound), true, reverse, worth ? score + (limited ? 6 : 1) : 0));
    }

    private static boolean isFixed(StoreIndex index, List<KeyBounds> bounds, String path) {
        for (int i = 0; i < bounds.size(); i++) {
            if (pathOf(index, i).equals(path) && isSingle(bounds.get(i)) && !index.passesThroughArray(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether to read backwards, or null if the index does not yield the order. After the last key comes the document's {@code _id}. */
    private static @Nullable Boolean direction(StoreIndex index, List<KeyBounds> bounds, int from, List<Sort> rest) {
        @Nullable Boolean reverse = null;
        int at = from;
        for (Sort sort : rest) {
            while (at < bounds.size()
                    && !pathOf(index, at).equals(sort.path())
                    && isSingle(bounds.get(at))
                    && !index.passesThroughArray(at)) {
                at++;
            }
            boolean id = at == bounds.size() && sort.path().equals("_id");
            boolean key = at < bounds.size() && pathOf(index, at).equals(sort.path()) && !index.passesThroughArray(at);
            if (!id && !key) {
                return null;
            }
            boolean backwards =
                    sort.ascending() != (id || index.getKeys().get(at).isAscending());
            if (reverse != null && reverse != backwards) {
                return null;
            }
            reverse = backwards;
            if (sort.path().equals("_id")) {
                break;
            }
            at++;
        }
        return reverse != null && reverse;
    }

    private static String pathOf(StoreIndex index, int key) {
        return index.getKeys().get(key).getKey();
    }

    private static boolean isSingle(KeyBounds bounds) {
        return bounds instanceof Points points && points.isSingle();
    }

    private static boolean fits(List<KeyBounds> bounds, int keys) {
        long stretches = bounds.stream()
                .limit(keys)
                .mapToLong(bound ->
                        bound instanceof Points points ? points.values().size() : 1)
                .reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
        return stretches <= MAX_STRETCHES;
    }

    private static int score(StoreIndex index, List<KeyBounds> bounds, int bound) {
        int score = bound * 10 + (index.definition().filter() == null ? 0 : 3);
        if (bound < bounds.size()) {
            score += bounds.get(bound) instanceof Unbounded ? 0 : 4;
        } else if (index.isUnique()) {
            score += 5;
        }
        return score;
    }

    /** The stretches under all combinations of the first keys' values, narrowed by the bounds of the key after them. */
    private static List<Stretch> stretches(List<KeyBounds> bounds, int bound) {
        List<byte[]> prefixes = List.of(new byte[0]);
        for (KeyBounds points : bounds.subList(0, bound)) {
            prefixes = prefixes.stream()
                    .flatMap(prefix -> ((Points) points).values().stream().map(value -> concat(prefix, value)))
                    .toList();
        }
        KeyBounds next = bound < bounds.size() ? bounds.get(bound) : new Unbounded();
        return prefixes.stream().flatMap(prefix -> stretches(prefix, next)).toList();
    }

    private static Stream<Stretch> stretches(byte[] prefix, KeyBounds next) {
        return switch (next) {
            case Unbounded _ -> Stream.of(stretch(prefix, prefix, prefix.length));
            case Range range ->
                Stream.of(stretch(concat(prefix, range.from()), concat(prefix, range.to()), prefix.length));
            case Points points ->
                points.values().stream()
                        .map(value -> concat(prefix, value))
                        .map(key -> stretch(key, key, prefix.length));
        };
    }

    private static Stretch stretch(byte[] from, byte[] last, int prefix) {
        return new Stretch(from, SortableKey.successor(last), prefix);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] result = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, result, one.length, other.length);
        return result;
    }
}
