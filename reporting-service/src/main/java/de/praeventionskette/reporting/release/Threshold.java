package de.praeventionskette.reporting.release;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a part is too small to be released: fewer than k families, or one sender only. Where a sensitive field of action is
 * among it: fewer than 2k families, fewer than three senders, or one sender with over half of the referrals.
 * All families that asked for help themselves are one sender.
 *
 * @param k smallest number of families
 * @param sensitive fields of action that need more
 */
record Threshold(int k, Set<FieldOfAction> sensitive) {
    private static final int SENDERS = 2;
    private static final int SENDERS_IF_SENSITIVE = 3;

    boolean isSmall(Collection<FieldOfAction> fields, Collection<Referred> content) {
        long families = content.stream().map(Referred::family).distinct().count();
        Map<String, Long> senders =
                content.stream().collect(Collectors.groupingBy(Referred::sender, Collectors.counting()));
        if (fields.stream().noneMatch(sensitive::contains)) {
            return families < k || senders.size() < SENDERS;
        }
        long largest = senders.values().stream().max(Long::compare).orElse(0L);
        return families < 2L * k || senders.size() < SENDERS_IF_SENSITIVE || 2 * largest > content.size();
    }
}
