package de.praeventionskette.bench;

import de.praeventionskette.bench.Figure.Floor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** The path map of a region with all ways of {@link MeasuredRegion}, another filter each time, against one find by id. */
final class MapBench implements Measurement {
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration TIME = Duration.ofSeconds(15);

    private static final List<String> VIEWS = List.of("field", "team");

    @Override
    public String name() {
        return "map";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        MeasuredRegion.fill(stage);
        List<String> maps = maps();
        Caller planner = stage.plannerOfMeasuredRegion();
        Crowd.Act look = number -> planner.read(maps.get(number % maps.size()));
        Caller bare = stage.bare();
        String note = bare.post("/notes", Map.of("text", "a note"), Map.of())
                .path("id")
                .asString();
        Crowd.Act find = number -> bare.read("/notes/" + note);
        double first = Crowd.times(2, 1, number -> planner.read("/reporting/api/map?view=" + VIEWS.get(number)))
                        .toMillis()
                / 1000.0;
        Crowd.during(WARM_UP, 1, look);
        Crowd.during(WARM_UP, 1, find);
        Crowd.Outcome floor = Crowd.during(TIME, 1, find);
        Crowd.Outcome looked = Crowd.during(TIME, 1, look);
        String what = "%d different maps of %,d ways, ".formatted(maps.size(), MeasuredRegion.WAYS);
        return List.of(
                new Figure(
                        name(),
                        what + "p99",
                        looked.millisAt(99),
                        "ms",
                        List.of(new Floor("find by id", floor.millisAt(99))),
                        Target.atMost(50)),
                new Figure(
                        name(),
                        what + "p50",
                        looked.millisAt(50),
                        "ms",
                        List.of(new Floor("find by id", floor.millisAt(50))),
                        null),
                new Figure(name(), "the very first look, both views", first, "s", List.of(), null));
    }

    private static List<String> maps() {
        List<String> maps = new ArrayList<>();
        for (String view : VIEWS) {
            for (int town = 0; town <= Ways.MUNICIPALITIES; town++) {
                String municipality = town == Ways.MUNICIPALITIES ? "" : Ways.municipality(town);
                Stream.concat(Stream.of(""), Ways.HALF_YEARS.stream())
                        .forEach(half -> maps.add("/reporting/api/map?view=" + view + "&municipality=" + municipality
                                + "&halfYear=" + half));
            }
        }
        Collections.shuffle(maps, new Random(1));
        return maps;
    }
}
