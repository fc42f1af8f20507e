package de.praeventionskette.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of a document under an index's keys: one tuple, or one for each element where a key passes through an array.
 * Keys through the same array stay together element by element; two different arrays under one index are refused, as MongoDB does.
 */
final class IndexTuples {

    private final List<List<String>> paths;
    private final List<String> names;

    IndexTuples(List<String> names) {
        this.names = names;
        this.paths = names.stream().map(name -> List.of(name.split("\\.", -1))).toList();
    }

    /**
     * @param values the tuples, each as long as the index has keys
     * @param throughArrays bit i is set if key i passed through an array
     */
    record Tuples(List<@Nullable Object[]> values, long throughArrays) {}

    Tuples of(Document document) {
        @Nullable Object[] roots = new Object[paths.size()];
        Arrays.fill(roots, document);
        List<@Nullable Object[]> tuples = new ArrayList<>(1);
        long arrays = expand(new Cursor(roots, new int[paths.size()]), tuples);
        return new Tuples(tuples, arrays);
    }

    /** Where each key stands: the value reached and how many steps of its path are done. */
    private record Cursor(@Nullable Object[] values, int[] done) {}

    private long expand(Cursor at, List<@Nullable Object[]> tuples) {
        for (int key = 0; key < paths.size(); key++) {
            descend(at, key);
        }
        List<Integer> inArray = keysInArrays(at);
        if (inArray.isEmpty()) {
            tuples.add(unwrapped(at.values()));
            return 0;
        }
        long arrays = bits(inArray);
        Collection<?> array = (Collection<?>) nonNull(at.values()[inArray.getFirst()]);
        if (array.isEmpty()) {
            expandElement(at, inArray, SortableKey.EMPTY_ARRAY, tuples);
        }
        for (Object element : array) {
            arrays |= expandElement(at, inArray, element, tuples);
        }
        return arrays;
    }

    private long expandElement(
            Cursor at, List<Integer> inArray, @Nullable Object element, List<@Nullable Object[]> tuples) {
        Cursor next = new Cursor(at.values().clone(), at.done().clone());
        for (int key : inArray) {
            boolean whole = next.done()[key] == paths.get(key).size();
            next.values()[key] = whole ? new Element(element) : element;
        }
        return expand(next, tuples);
    }

    /** An element of an indexed array, which is a value as it is, even if it is an array again. */
    private record Element(@Nullable Object value) {}

    private void descend(Cursor at, int key) {
        List<String> path = paths.get(key);
        while (at.done()[key] < path.size()
                && !(at.values()[key] instanceof Collection<?>)
                && at.values()[key] != SortableKey.EMPTY_ARRAY) {
            Object value = at.values()[key];
            String step = path.get(at.done()[key]++);
            at.values()[key] = value instanceof Document inner ? inner.getOrMissing(step) : Missing.getInstance();
        }
    }

    private List<Integer> keysInArrays(Cursor at) {
        List<Integer> keys = new ArrayList<>(0);
        Set<List<String>> arrays = new LinkedHashSet<>();
        for (int key = 0; key < paths.size(); key++) {
            if (at.values()[key] instanceof Collection<?>) {
                keys.add(key);
                arrays.add(paths.get(key).subList(0, at.done()[key]));
            }
        }
        if (arrays.size() > 1) {
            throw new CannotIndexParallelArraysError(
                    arrays.stream().map(List::getLast).toList());
        }
        return keys;
    }

    private static @Nullable Object[] unwrapped(@Nullable Object[] values) {
        for (int key = 0; key < values.length; key++) {
            if (values[key] instanceof Element element) {
                values[key] = element.value();
            }
        }
        return values;
    }

    private static long bits(List<Integer> keys) {
        return keys.stream().mapToLong(key -> 1L << key).reduce(0, (a, b) -> a | b);
    }

    private static Object nonNull(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("No array where one was found");
        }
        return value;
    }

    List<String> names() {
        return names;
    }
}
