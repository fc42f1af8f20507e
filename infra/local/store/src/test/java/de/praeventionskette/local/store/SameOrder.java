package de.praeventionskette.local.store;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/** Compares documents as the server does that looks at every one of them. */
final class SameOrder implements Comparator<Document> {

    private final Document order;
    private final Map<Object, de.bwaldvogel.mongo.bson.Document> byId = new HashMap<>();

    SameOrder(Document order, List<Document> documents) {
        this.order = order;
        documents.forEach(document -> byId.put(document.get("_id"), server(document)));
    }

    private static de.bwaldvogel.mongo.bson.Document server(Document document) {
        BasicOutputBuffer buffer = new BasicOutputBuffer();
        new DocumentCodec()
                .encode(
                        new BsonBinaryWriter(buffer),
                        document,
                        EncoderContext.builder().build());
        return Bson.decode(buffer.toByteArray());
    }

    @Override
    public int compare(Document one, Document other) {
        return order.entrySet().stream()
                .map(key -> server(new Document(key.getKey(), key.getValue())))
                .mapToInt(key -> compare(key, byId.get(one.get("_id")), byId.get(other.get("_id"))))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    /** The server's comparator is asked both ways, because it calls each of two empty arrays the smaller one. */
    private static int compare(
            de.bwaldvogel.mongo.bson.Document key,
            de.bwaldvogel.mongo.bson.Document one,
            de.bwaldvogel.mongo.bson.Document other) {
        DocumentComparator comparator = new DocumentComparator(key);
        int there = comparator.compare(one, other);
        return there == comparator.compare(other, one) ? 0 : there;
    }
}
