package de.praeventionskette.reporting.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Folds the parts of a whole until none is small. Small parts are put together, with all that are empty, so that nobody sees
 * which of them are not; the smallest of the others joins them until the fold is not small itself. If even the whole is
 * small, nothing is left.
 */
final class Folding {
    private Folding() {}

    /**
     * Keys that stand together and what belongs to them.
     *
     * @param keys one, or all that are folded
     * @param content not empty
     */
    record Part<K>(List<K> keys, List<Referred> content) {}

    /**
     * @param keys every key there may be, in the order in which they are shown
     * @param contents what belongs to a key; nothing where it is missing
     * @param isSmall whether keys with this content may not stand for themselves
     */
    static <K> List<Part<K>> fold(
            Collection<K> keys, Map<K, List<Referred>> contents, BiPredicate<Set<K>, List<Referred>> isSmall) {
        List<K> alone = new ArrayList<>();
        Set<K> folded = new HashSet<>();
        for (K key : keys) {
            List<Referred> content = contents.getOrDefault(key, List.of());
            if (content.isEmpty() || isSmall.test(Set.of(key), content)) {
                folded.add(key);
            } else {
                alone.add(key);
            }
        }
        while (isSmallFold(folded, contents, isSmall)) {
            Optional<K> smallest = alone.stream()
                    .min(Comparator.comparingInt(
                            key -> contents.getOrDefault(key, List.of()).size()));
            if (smallest.isEmpty()) {
                return List.of();
            }
            alone.remove(smallest.get());
            folded.add(smallest.get());
        }
        List<Part<K>> parts = new ArrayList<>();
        alone.forEach(key -> parts.add(new Part<>(List.of(key), content(Set.of(key), contents))));
        List<Referred> rest = content(folded, contents);
        if (!rest.isEmpty()) {
            parts.add(new Part<>(keys.stream().filter(folded::contains).toList(), rest));
        }
        return parts;
    }

    private static <K> boolean isSmallFold(
            Set<K> folded, Map<K, List<Referred>> contents, BiPredicate<Set<K>, List<Referred>> isSmall) {
        List<Referred> content = content(folded, contents);
        return !content.isEmpty() && isSmall.test(folded, content);
    }

    private static <K> List<Referred> content(Set<K> keys, Map<K, List<Referred>> contents) {
        return keys.stream()
                .flatMap(key -> contents.getOrDefault(key, List.of()).stream())
                .toList();
    }
}
