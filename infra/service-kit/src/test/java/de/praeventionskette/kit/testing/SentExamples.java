package de.praeventionskette.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.node.ObjectNode;

/** Sends every example of a request to its service: people copy them, so each must work. */
public final class SentExamples {
    private SentExamples() {}

    /** How the request of one operation is sent: after what has to be there before, with the ids of this test. */
    @FunctionalInterface
    public interface Way {
        /** Answers what the service answered. */
        HttpResponse<String> send(ObjectNode example);
    }

    /**
     * One test for each example: it is answered with a success that is described, in the described form. An example that no
     * way is known for fails, and so does a way whose example is gone.
     *
     * @param ways by operation, such as "PUT /api/offers/{id}", and by form where it takes several: "PUT /api/offers/{id} (form)"
     */
    public static Stream<DynamicTest> of(DescribedApi api, Map<String, Way> ways) {
        TreeSet<String> all = new TreeSet<>(api.requests());
        all.addAll(ways.keySet());
        return all.stream().map(operation -> DynamicTest.dynamicTest(operation, () -> send(operation, api, ways)));
    }

    private static void send(String operation, DescribedApi api, Map<String, Way> ways) {
        ObjectNode example = api.request(operation);
        Way way = ways.getOrDefault(operation, unsent -> {
            throw new AssertionError(
                    "Nobody sends the example of " + operation + ": say how, as its neighbours are sent");
        });
        assertThat(api.wrongAnswer(operation, way.send(example))).isEmpty();
    }
}
