package de.praeventionskette.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a query demands of single fields, also within {@code $and}; all of it holds for every document that matches. */
final class Conditions {

    /** One demand, e.g. {@code $gte 5}; equality is {@code $eq}. */
    record Condition(String operator, @Nullable Object operand) {

        boolean is(String name) {
            return operator.equals(name);
        }

        /** Whether only values of a type that an index knows how to find can fulfil it. */
        boolean indexable() {
            return switch (operator) {
                case "$eq" -> indexable(operand);
                case "$in" ->
                    operand instanceof Collection<?> values && values.stream().allMatch(Condition::indexable);
                case "$gt", "$gte", "$lt", "$lte" ->
                    operand != null && !(operand instanceof Document) && indexable(operand);
                default -> false;
            };
        }

        private static boolean indexable(@Nullable Object value) {
            return switch (value) {
                case Collection<?> _ -> false;
                case BsonRegularExpression _ -> false;
                case MinKey _ -> false;
                case MaxKey _ -> false;
                case Document document -> document.values().stream().allMatch(Condition::definite);
                case null -> true;
                default -> true;
            };
        }

        private static boolean definite(@Nullable Object value) {
            return switch (value) {
                case null -> false;
                case Document document -> document.values().stream().allMatch(Condition::definite);
                case Collection<?> values -> values.stream().allMatch(Condition::definite);
                default -> !(value instanceof BsonRegularExpression);
            };
        }

        /** Whether a document without the field, or with null in it, could fulfil it. */
        boolean admitsNothing() {
            return switch (operator) {
                case "$eq" -> Missing.isNullOrMissing(operand);
                case "$in" ->
                    operand instanceof Collection<?> values && values.stream().anyMatch(Missing::isNullOrMissing);
                case "$gt", "$gte", "$lt", "$lte" ->
                    operand == null || operand instanceof MinKey || operand instanceof MaxKey;
                case "$exists" -> !isTrue(operand);
                default -> true;
            };
        }

        private static boolean isTrue(@Nullable Object value) {
            return de.bwaldvogel.mongo.backend.Utils.isTrue(value);
        }
    }

    private final Map<String, List<Condition>> byPath = new LinkedHashMap<>();
    private boolean complete = true;

    private Conditions() {}

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.collect(query);
        return conditions;
    }

    List<Condition> on(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    Map<String, List<Condition>> all() {
        return byPath;
    }

    /** Whether every part of the query is among the conditions. */
    boolean isComplete() {
        return complete;
    }

    private void collect(Document query) {
        query.forEach((path, value) -> {
            if (path.equals("$and") && value instanceof Collection<?> parts) {
                parts.forEach(part -> {
                    if (part instanceof Document inner) {
                        collect(inner);
                    }
                });
            } else if (path.startsWith("$")) {
                complete = false;
            } else {
                collect(path, value);
            }
        });
    }

    private void collect(String path, @Nullable Object value) {
        if (BsonRegularExpression.isRegularExpression(value)) {
            add(path, new Condition("$regex", value));
        } else if (value instanceof Document operators && hasOperators(operators)) {
            operators.forEach((operator, operand) -> add(path, new Condition(operator, operand)));
        } else {
            add(path, new Condition("$eq", value));
        }
    }

    private static boolean hasOperators(Document value) {
        return value.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    private void add(String path, Condition condition) {
        byPath.computeIfAbsent(path, _ -> new ArrayList<>()).add(condition);
    }
}
