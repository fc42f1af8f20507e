package de.praeventionskette.local.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.praeventionskette.local.store.Conditions.Condition;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where in one key of an index the documents that fulfil the query's conditions can lie, as bytes in the index's direction. */
sealed interface KeyBounds {

    /** Whether null or a missing field is within. */
    boolean admitsNothing();

    record Unbounded() implements KeyBounds {
        @Override
        public boolean admitsNothing() {
            return true;
        }
    }

    /** Single values, sorted. */
    record Points(List<byte[]> values, boolean admitsNothing) implements KeyBounds {
        boolean isSingle() {
            return values.size() == 1;
        }
    }

    /** All keys that begin with one of the two bounds or lie between them. */
    record Range(byte[] from, byte[] to, boolean admitsNothing) implements KeyBounds {}

    /** @param array whether the key passes through an array, where two bounds may be met by two different elements */
    static KeyBounds of(IndexKey key, List<Condition> conditions, boolean array) {
        List<Condition> usable =
                conditions.stream().filter(Condition::indexable).toList();
        return points(key, usable).or(() -> range(key, usable, array)).orElse(new Unbounded());
    }

    private static Optional<KeyBounds> points(IndexKey key, List<Condition> conditions) {
        return conditions.stream()
                .filter(condition -> condition.is("$eq") || condition.is("$in"))
                .<KeyBounds>map(condition -> new Points(
                        List.copyOf(operands(condition)
                                .map(value -> encode(key, value))
                                .collect(Collectors.toCollection(() -> new TreeSet<>(Arrays::compareUnsigned)))),
                        condition.admitsNothing()))
                .min(Comparator.comparingInt(
                        bounds -> ((Points) bounds).values().size()));
    }

    private static Stream<?> operands(Condition condition) {
        return condition.is("$in") && condition.operand() instanceof Collection<?> values
                ? values.stream()
                : Stream.of(new @Nullable Object[] {condition.operand()});
    }

    private static Optional<KeyBounds> range(IndexKey key, List<Condition> conditions, boolean array) {
        List<Condition> ranges = conditions.stream()
                .filter(condition -> condition.operator().startsWith("$gt")
                        || condition.operator().startsWith("$lt"))
                .toList();
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        Condition first = ranges.getFirst();
        byte @Nullable [] low = null;
        byte @Nullable [] high = null;
        for (Condition condition : array ? List.of(first) : ranges) {
            byte[] bound = SortableKey.encode(condition.operand());
            if (condition.operator().startsWith("$gt")) {
                low = low == null || Arrays.compareUnsigned(bound, low) > 0 ? bound : low;
            } else {
                high = high == null || Arrays.compareUnsigned(bound, high) < 0 ? bound : high;
            }
        }
        byte[] type = {(low == null ? java.util.Objects.requireNonNull(high) : low)[0]};
        return Optional.of(directed(key, low == null ? type : low, high == null ? type : high));
    }

    private static KeyBounds directed(IndexKey key, byte[] low, byte[] high) {
        return key.isAscending() ? new Range(low, high, false) : new Range(inverted(high), inverted(low), false);
    }

    private static byte[] encode(IndexKey key, @Nullable Object value) {
        byte[] bytes = SortableKey.encode(value);
        return key.isAscending() ? bytes : inverted(bytes);
    }

    private static byte[] inverted(byte[] bytes) {
        byte[] result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = (byte) ~bytes[i];
        }
        return result;
    }
}
