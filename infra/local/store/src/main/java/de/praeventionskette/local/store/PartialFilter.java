package de.praeventionskette.local.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import de.praeventionskette.local.store.Conditions.Condition;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code partialFilterExpression} of an index: which documents are in it, and which queries may therefore use it. */
final class PartialFilter {

    private final Document expression;
    private final Conditions demanded;

    PartialFilter(Document expression) {
        this.expression = expression;
        this.demanded = Conditions.of(expression);
    }

    boolean covers(Document document) {
        return new DefaultQueryMatcher().matches(document, expression);
    }

    /** Whether every document that matches the query is surely in the index; false where that is not obvious. */
    boolean isImpliedBy(Conditions query) {
        return demanded.isComplete()
                && demanded.all().entrySet().stream()
                        .allMatch(entry -> entry.getValue().stream()
                                .allMatch(demand ->
                                        query.on(entry.getKey()).stream().anyMatch(given -> implies(given, demand))));
    }

    private static boolean implies(Condition given, Condition demand) {
        if (given.operator().equals(demand.operator()) && sameValue(given.operand(), demand.operand())) {
            return true;
        }
        return switch (demand.operator()) {
            case "$exists" -> !demand.admitsNothing() && !given.admitsNothing();
            case "$eq", "$in", "$gt", "$gte", "$lt", "$lte" ->
                demand.indexable() && given.indexable() && within(given, demand);
            default -> false;
        };
    }

    private static boolean within(Condition given, Condition demand) {
        return switch (given.operator()) {
            case "$eq" -> admits(demand, given.operand());
            case "$in" ->
                given.operand() instanceof Collection<?> values
                        && values.stream().allMatch(value -> admits(demand, value));
            default -> narrower(given, demand);
        };
    }

    private static boolean admits(Condition demand, @Nullable Object value) {
        Document wrapped = new Document("v", value);
        return new DefaultQueryMatcher()
                .matches(wrapped, new Document("v", new Document(demand.operator(), demand.operand())));
    }

    /** Both are ranges in the same direction over the same type, and the given one begins or ends no earlier. */
    private static boolean narrower(Condition given, Condition demand) {
        Object from = given.operand();
        Object to = demand.operand();
        if (from == null || to == null || !Arrays.equals(SortableKey.typeOf(from), SortableKey.typeOf(to))) {
            return false;
        }
        int order = Arrays.compareUnsigned(SortableKey.encode(from), SortableKey.encode(to));
        boolean same = order == 0
                && (given.operator().equals(demand.operator())
                        || List.of("$gte", "$lte").contains(demand.operator()));
        return switch (demand.operator()) {
            case "$gt", "$gte" -> given.operator().startsWith("$gt") && (order > 0 || same);
            case "$lt", "$lte" -> given.operator().startsWith("$lt") && (order < 0 || same);
            default -> false;
        };
    }

    private static boolean sameValue(@Nullable Object one, @Nullable Object other) {
        return Arrays.equals(SortableKey.encode(one), SortableKey.encode(other));
    }

    boolean isSameAs(@Nullable PartialFilter other) {
        return other != null && sameValue(expression, other.expression);
    }
}
