package de.praeventionskette.kit.request;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items at most as many as the limit
 * @param next where it goes on, or null at the end
 */
public record Slice<T>(List<T> items, @Nullable Cursor next) {
    public Slice {
        items = List.copyOf(items);
    }

    /** Of a query that asked for one item more than the limit, to know whether there is a next page. */
    public static <T> Slice<T> of(List<T> oneMore, Limit limit, Function<T, Cursor> cursorOf) {
        if (oneMore.size() <= limit.value()) {
            return new Slice<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit.value());
        return new Slice<>(items, cursorOf.apply(items.getLast()));
    }

    /** The same page of other items. */
    public <R> Slice<R> map(Function<T, R> mapping) {
        return new Slice<>(items.stream().map(mapping).toList(), next);
    }
}
