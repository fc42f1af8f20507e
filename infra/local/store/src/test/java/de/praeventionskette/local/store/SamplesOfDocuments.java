package de.praeventionskette.local.store;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.bson.Document;

/** Random documents, queries, orders and changes over few fields and few values of many types, so that much of it collides. */
final class SamplesOfDocuments {

    private static final List<String> SCALARS = List.of("b", "d", "n.x", "n.y", "p");
    private static final List<String> ALL = List.of("a", "b", "d", "n.x", "n.y", "p", "t", "items.k", "items.v", "_id");
    private static final List<String> RANGES = List.of("$gt", "$gte", "$lt", "$lte");

    private final Random random;

    SamplesOfDocuments(long seed) {
        this.random = new Random(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    Document document(Object id) {
        Document document = new Document("_id", id);
        optional(document, "a", this::valueOrArray);
        optional(document, "b", this::scalar);
        optional(document, "d", () -> chance(80) ? new Date(random.nextInt(6) - 3L) : scalar());
        optional(document, "p", () -> chance(70) ? true : scalar());
        optional(document, "t", () -> array(this::scalar));
        optional(document, "n", () -> {
            Document nested = new Document();
            optional(nested, "x", this::scalar);
            optional(nested, "y", this::scalar);
            return chance(90) ? nested : scalar();
        });
        optional(document, "items", () -> array(this::item));
        return document;
    }

    private Object item() {
        Document item = new Document();
        optional(item, "k", this::scalar);
        optional(item, "v", this::scalar);
        return chance(90) ? item : scalar();
    }

    private void optional(Document document, String field, Supplier<Object> value) {
        if (chance(80)) {
            document.put(field, value.get());
        }
    }

    private Object valueOrArray() {
        return chance(75) ? scalar() : array(this::scalar);
    }

    private List<Object> array(Supplier<Object> element) {
        List<Object> array = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(element.get());
        }
        return array;
    }

    private Object scalar() {
        return switch (random.nextInt(16)) {
            case 0 -> null;
            case 1 -> (long) random.nextInt(4);
            case 2 -> (double) random.nextInt(4);
            case 3 -> random.nextInt(4) + 0.5;
            case 4 -> one(List.of("", "a", "ab", "b", "ä", "\uD83D\uDC76", "\uFFFD"));
            case 5 -> one(List.of("a\u0001", "a", "A"));
            case 6 -> random.nextBoolean();
            case 7 -> new Date(random.nextInt(6) - 3L);
            case 8 -> new Document("k", random.nextInt(2));
            case 9 -> one(List.of(Long.MAX_VALUE, 1L << 53, (1L << 53) + 1, Long.MIN_VALUE, -1L));
            default -> random.nextInt(4);
        };
    }

    Document query() {
        List<Document> conditions = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            conditions.add(chance(10) ? new Document("$or", List.of(condition(), condition())) : condition());
        }
        if (chance(30)) {
            conditions.add(new Document("p", true));
        }
        if (conditions.isEmpty()) {
            return new Document();
        }
        Document merged = new Document();
        conditions.forEach(merged::putAll);
        return chance(40) ? new Document("$and", conditions) : merged;
    }

    private Document condition() {
        return new Document(
                one(ALL),
                switch (random.nextInt(9)) {
                    case 0, 1, 2 -> scalar();
                    case 3 -> new Document("$in", array(this::scalar));
                    case 4 -> new Document(one(RANGES), comparable());
                    case 5 -> new Document("$gte", comparable()).append("$lt", comparable());
                    case 6 -> new Document("$exists", random.nextBoolean());
                    case 7 -> new Document("$ne", scalar());
                    default -> new Document("$eq", scalar());
                });
    }

    private Object comparable() {
        Object value = scalar();
        return value == null || value instanceof Document ? 1 : value;
    }

    /** An order in which documents may be equal. */
    Document order() {
        return order(ALL);
    }

    /** An order in which no two documents are equal, by fields that hold no arrays. */
    Document totalOrder() {
        return order(SCALARS).append("_id", chance(50) ? 1 : -1);
    }

    private Document order(List<String> paths) {
        Document order = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            order.putIfAbsent(one(paths), chance(50) ? 1 : -1);
        }
        return order;
    }

    Document change() {
        return switch (random.nextInt(4)) {
            case 0 -> new Document("$set", new Document("a", valueOrArray()));
            case 1 -> new Document("$set", new Document(one(List.of("b", "d", "p")), scalar()));
            case 2 -> new Document("$unset", new Document(one(List.of("a", "b", "t", "p")), 1));
            default -> new Document("$set", new Document("t", array(this::scalar)));
        };
    }
}
