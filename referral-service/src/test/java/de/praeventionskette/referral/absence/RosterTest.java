package de.praeventionskette.referral.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Whoever answers instead is there, and nobody is sent round in a circle, whatever teams say. */
class RosterTest {
    private static final List<String> TEAMS = List.of("a", "b", "c", "d", "e");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static Map<String, Leave> anyLeaves(RandomGenerator random) {
        Map<String, Leave> leaves = new HashMap<>();
        for (String team : TEAMS) {
            if (random.nextInt(3) > 0) {
                String deputy = random.nextInt(5) == 0 ? null : TEAMS.get(random.nextInt(TEAMS.size()));
                leaves.put(team, new Leave(TODAY, TODAY, deputy, NOW));
            }
        }
        return leaves;
    }

    @Test
    void whoAnswersInsteadIsKnownAndThereAndHasNotGivenItAway() {
        RandomGenerator random = new Random(7);
        int answered = 0;
        for (int number = 0; number < 5000; number++) {
            Map<String, Leave> leaves = anyLeaves(random);
            Set<String> known = random.nextBoolean() ? Set.copyOf(TEAMS) : Set.of("a", "b", "c");
            Roster roster = new Roster(leaves, known);
            String team = TEAMS.get(random.nextInt(TEAMS.size()));
            String from = TEAMS.get(random.nextInt(TEAMS.size()));
            Optional<String> found = roster.standIn(team, new Roster.Handed(from, NOW));

            found.ifPresent(deputy -> {
                assertThat(known).contains(deputy);
                assertThat(roster.leave(deputy)).isEmpty();
                assertThat(roster.standIn(deputy)).as("it goes no further").isEmpty();
                assertThat(deputy).isNotEqualTo(team).isNotEqualTo(from);
                assertThat(leaves).containsKey(team);
            });
            answered += found.isPresent() ? 1 : 0;
        }
        assertThat(answered).isGreaterThan(500);
    }

    @Test
    void whatCameBeforeTheAbsenceBeganGoesEvenWhereItCameFrom() {
        Roster roster = new Roster(Map.of("a", new Leave(TODAY, TODAY, "b", NOW)), Set.copyOf(TEAMS));

        assertThat(roster.standIn("a", new Roster.Handed("b", NOW))).isEmpty();
        assertThat(roster.standIn("a", new Roster.Handed("b", NOW.minusMillis(1))))
                .contains("b");
        assertThat(roster.standIn("a", new Roster.Handed(null, NOW))).contains("b");
    }
}
