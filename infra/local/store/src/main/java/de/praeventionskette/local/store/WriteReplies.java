package de.praeventionskette.local.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Answers to writes as MongoDB gives them: only what was written counts, and an ordered batch ends at its first error. */
final class WriteReplies {

    private WriteReplies() {}

    static Document insert(Document command, Document reply) {
        List<Document> errors = documents(reply, "writeErrors");
        if (!errors.isEmpty()) {
            boolean ordered = Utils.isTrue(command.getOrDefault("ordered", true));
            int all = documents(command, "documents").size();
            reply.put("n", ordered ? errors.getFirst().get("index") : Integer.valueOf(all - errors.size()));
        }
        return reply;
    }

    static Document update(Document command, UnaryOperator<Document> run) {
        List<Document> updates = documents(command, "updates");
        if (updates.size() == 1 || !Utils.isTrue(command.getOrDefault("ordered", true))) {
            return run.apply(command);
        }
        Sum sum = new Sum();
        for (int i = 0; i < updates.size() && sum.errors.isEmpty(); i++) {
            Document single = command.clone();
            single.put("updates", List.of(updates.get(i)));
            sum.add(i, run.apply(single));
        }
        return sum.reply();
    }

    private static List<Document> documents(Document from, String field) {
        return from.get(field) instanceof List<?> list
                ? list.stream().map(Document.class::cast).toList()
                : List.of();
    }

    private static int count(Document reply, String field) {
        return reply.get(field) instanceof Number number ? number.intValue() : 0;
    }

    private static final class Sum {

        private int matched;
        private int modified;
        private final List<Document> upserted = new ArrayList<>();
        private final List<Document> errors = new ArrayList<>();

        void add(int index, Document reply) {
            matched += count(reply, "n");
            modified += count(reply, "nModified");
            documents(reply, "upserted").forEach(one -> upserted.add(one.append("index", index)));
            documents(reply, "writeErrors").forEach(one -> errors.add(one.append("index", index)));
        }

        Document reply() {
            Document reply = new Document("n", matched).append("nModified", modified);
            if (!upserted.isEmpty()) {
                reply.put("upserted", upserted);
            }
            if (!errors.isEmpty()) {
                reply.put("writeErrors", errors);
            }
            return reply.append("ok", 1.0);
        }
    }
}
