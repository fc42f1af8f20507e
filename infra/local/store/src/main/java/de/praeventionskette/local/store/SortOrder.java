package de.praeventionskette.local.store;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The order asked for by a query. The server's own comparator calls an empty array smaller than another empty one. */
final class SortOrder implements Comparator<Document> {

    private record Key(String path, DocumentComparator comparator) {}

    private final List<Key> keys;

    SortOrder(Document orderBy) {
        this.keys = orderBy.entrySet().stream()
                .map(entry ->
                        new Key(entry.getKey(), new DocumentComparator(new Document(entry.getKey(), entry.getValue()))))
                .toList();
    }

    @Override
    public int compare(Document one, Document other) {
        for (Key key : keys) {
            int order = isEmptyArray(one, key.path()) && isEmptyArray(other, key.path())
                    ? 0
                    : key.comparator().compare(one, other);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static boolean isEmptyArray(Document document, String path) {
        return Utils.getSubdocumentValueCollectionAware(document, path) instanceof Collection<?> array
                && array.isEmpty();
    }
}
