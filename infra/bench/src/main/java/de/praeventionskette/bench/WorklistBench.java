package de.praeventionskette.bench;

import com.mongodb.client.model.Filters;
import de.praeventionskette.bench.Figure.Floor;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A page of the worklist of an organization that has received very many, by turns the first and the ones behind it. */
final class WorklistBench implements Measurement {
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration TIME = Duration.ofSeconds(12);
    private static final int PAGES = 20;
    private static final String FIRST = "/referrals/api/worklists/received?limit=20";

    private String next = FIRST;

    @Override
    public String name() {
        return "worklist";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        stage.warmUp();
        new ReferralClones(stage).fillTo(GrowthBench.MANY);
        stage.backlog().awaitDone();
        long received = stage.store()
                .getDatabase("referral")
                .getCollection("referrals")
                .countDocuments(Filters.and(
                        Filters.eq("region", "03241"),
                        Filters.eq("state.listing.keys", "RECEIVED " + Register.CENTRE)));
        Caller bare = stage.bare();
        String note = bare.post("/notes", Map.of("text", "a note"), Map.of())
                .path("id")
                .asString();
        Crowd.Act find = number -> bare.read("/notes/" + note);
        Caller centre = stage.centre();
        Crowd.during(WARM_UP, 1, number -> turn(centre, number));
        Crowd.during(WARM_UP, 1, find);
        Crowd.Outcome floor = Crowd.during(TIME, 1, find);
        Crowd.Outcome pages = Crowd.during(TIME, 1, number -> turn(centre, number));
        String what = "page of 20 of %,d referrals, ".formatted(received);
        return List.of(
                new Figure(
                        name(),
                        what + "p99",
                        pages.millisAt(99),
                        "ms",
                        List.of(new Floor("find by id", floor.millisAt(99))),
                        Target.atMost(30)),
                new Figure(
                        name(),
                        what + "p50",
                        pages.millisAt(50),
                        "ms",
                        List.of(new Floor("find by id", floor.millisAt(50))),
                        null));
    }

    private void turn(Caller centre, int number) throws IOException, InterruptedException {
        JsonNode page = centre.get(number % PAGES == 0 ? FIRST : next);
        if (page.path("items").isEmpty()) {
            throw new IOException("an empty page");
        }
        next = FIRST + "&cursor=" + URLEncoder.encode(page.path("next").asString(), StandardCharsets.UTF_8);
    }
}
