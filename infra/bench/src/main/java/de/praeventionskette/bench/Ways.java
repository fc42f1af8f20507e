package de.praeventionskette.bench;

import de.praeventionskette.contracts.CloudEvent;
import de.praeventionskette.contracts.paths.AgeBand;
import de.praeventionskette.contracts.paths.Entry;
import de.praeventionskette.contracts.paths.Part;
import de.praeventionskette.contracts.paths.Path;
import de.praeventionskette.contracts.paths.PathsEvent;
import de.praeventionskette.contracts.paths.StateDay;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Invented ways of a region that does not exist: the same each time, one to four stations each; a team serves some towns. */
final class Ways {
    static final String REGION = "00000";
    static final int MUNICIPALITIES = 21;
    static final List<String> HALF_YEARS = List.of("2023-H1", "2023-H2", "2024-H1", "2024-H2");

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 720;
    private static final int SENDERS = 40;
    private static final int TEAMS_OF_A_FIELD = 6;
    private static final int MOST_STATIONS = 4;
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private Ways() {}

    /** A municipality by turns. */
    static String municipality(int number) {
        return "%s%03d".formatted(REGION, 1 + Math.floorMod(number, MUNICIPALITIES));
    }

    /** The event of a path as the referral service publishes it. */
    static ProducerRecord<String, byte[]> event(int number) {
        Path path = path(number);
        String key = "path/" + path.id();
        String sequence = "%019d".formatted(1);
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(PathsEvent.PATH_RECORDED.topic().topicName(), key, JSON.writeValueAsBytes(path));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(CloudEvent.SPECVERSION, "1.0");
        headers.put(CloudEvent.ID, key + "/" + sequence);
        headers.put(CloudEvent.SOURCE, "/bench");
        headers.put(CloudEvent.TYPE, PathsEvent.PATH_RECORDED.type());
        headers.put(CloudEvent.SUBJECT, key);
        headers.put(CloudEvent.TIME, path.entryDay() + "T00:00:00Z");
        headers.put(CloudEvent.DATASCHEMA, PathsEvent.PATH_RECORDED.dataSchema());
        headers.put(CloudEvent.SEQUENCE, sequence);
        headers.put(CloudEvent.CONTENT_TYPE, "application/json");
        headers.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    static Path path(int number) {
        Random random = new Random(number);
        LocalDate entry = FIRST.plusDays(random.nextInt(DAYS));
        boolean unborn = random.nextInt(3) == 0;
        int town = random.nextInt(MUNICIPALITIES);
        return new Path(
                "bench-%012x".formatted(random.nextLong() >>> 16) + "-" + number,
                REGION,
                municipality(town),
                entry,
                unborn ? Entry.BEFORE_BIRTH : Entry.AFTER_BIRTH,
                unborn ? AgeBand.BEFORE_BIRTH : AgeBand.UNDER_1,
                parts(random, town, entry));
    }

    private static List<Part> parts(Random random, int town, LocalDate entry) {
        List<Part> parts = new ArrayList<>();
        int stations = 1 + random.nextInt(MOST_STATIONS);
        LocalDate submitted = entry;
        for (int number = 1; number <= stations; number++) {
            boolean refused = number == stations && random.nextInt(5) == 0;
            FieldOfAction field = FieldOfAction.values()[random.nextInt(FieldOfAction.values().length)];
            String team = "house-" + field.ordinal() + "-" + town % TEAMS_OF_A_FIELD;
            parts.add(part(random, number, field, team, states(random, submitted, refused)));
            submitted = submitted.plusDays(30 + random.nextInt(60));
        }
        return parts;
    }

    private static Part part(Random random, int number, FieldOfAction field, String team, List<StateDay> states) {
        boolean refused = states.getLast().state() == ReferralStatus.REJECTED;
        @Nullable Integer follows = number > 1 && random.nextBoolean() ? number - 1 : null;
        return new Part(
                number,
                follows,
                field,
                PreventionLevel.SECONDARY,
                "sender-" + random.nextInt(SENDERS),
                null,
                team,
                null,
                states,
                refused ? Reason.NO_CAPACITY : null);
    }

    private static List<StateDay> states(Random random, LocalDate submitted, boolean refused) {
        StateDay requested = new StateDay(ReferralStatus.REQUESTED, submitted);
        LocalDate answered = submitted.plusDays(random.nextInt(14));
        if (refused) {
            return List.of(requested, new StateDay(ReferralStatus.REJECTED, answered));
        }
        LocalDate begun = answered.plusDays(random.nextInt(40));
        return List.of(
                requested,
                new StateDay(ReferralStatus.ACCEPTED, answered),
                new StateDay(ReferralStatus.IN_PROGRESS, begun),
                new StateDay(ReferralStatus.COMPLETED, begun.plusDays(60)));
    }
}
