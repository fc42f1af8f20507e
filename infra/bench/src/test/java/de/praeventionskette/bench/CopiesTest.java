package de.praeventionskette.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class CopiesTest {

    @Test
    void anIdIsExchangedWhereverItStandsAndTheOriginalStays() {
        Document original = new Document("_id", "a1")
                .append("version", 3L)
                .append(
                        "listing",
                        new Document("keys", List.of("SENT house", "SENT house/-")).append("newest", "0001~a1"));

        Document copy = Copies.of(original, Map.of("a1", "b2", "house", "home"));

        assertThat(copy)
                .isEqualTo(new Document("_id", "b2")
                        .append("version", 3L)
                        .append(
                                "listing",
                                new Document("keys", List.of("SENT home", "SENT home/-")).append("newest", "0001~b2")));
        assertThat(original.getString("_id")).isEqualTo("a1");
    }
}
