package de.praeventionskette.bench.bare;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.UUID;
import org.bson.Document;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One insert, or one find by id. */
@RestController
@RequestMapping("/notes")
class NoteApi {
    private final MongoCollection<Document> notes;

    NoteApi(MongoDatabase database) {
        this.notes = database.getCollection("notes");
    }

    /** A small document. */
    record Note(String text) {}

    /** What was kept. */
    record Kept(String id, String text) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Kept keep(@RequestBody Note note) {
        String id = UUID.randomUUID().toString();
        notes.insertOne(new Document("_id", id).append("text", note.text()));
        return new Kept(id, note.text());
    }

    @GetMapping("/{id}")
    ResponseEntity<Kept> find(@PathVariable String id) {
        Document found = notes.find(Filters.eq("_id", id)).first();
        return found == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok(new Kept(id, String.valueOf(found.getString("text"))));
    }
}
