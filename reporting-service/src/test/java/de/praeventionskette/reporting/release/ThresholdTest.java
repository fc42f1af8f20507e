package de.praeventionskette.reporting.release;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.paths.Part;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThresholdTest {
    private static final FieldOfAction PLAIN = FieldOfAction.HEALTH;
    private static final FieldOfAction SENSITIVE = FieldOfAction.COUNSELLING;

    private final Threshold threshold = new Threshold(5, Set.of(SENSITIVE));

    private static Stream<Referred> by(String sender, int families) {
        return IntStream.range(0, families)
                .mapToObj(number -> new Referred(PLAIN, ReferralStatus.REQUESTED, sender + number, sender));
    }

    @Test
    void familiesThatAskedThemselvesAreOneSenderSoThatTheyAreNeverShownAlone() {
        List<Referred> alone = by(Part.FAMILY, 20).toList();
        List<Referred> amongOthers =
                Stream.concat(by(Part.FAMILY, 4), by("midwife", 1)).toList();

        assertThat(threshold.isSmall(List.of(PLAIN), alone)).isTrue();
        assertThat(threshold.isSmall(List.of(PLAIN), amongOthers)).isFalse();
    }

    @Test
    void inASensitiveFieldTheyAreAtMostHalf() {
        Stream<Referred> half = Stream.concat(by(Part.FAMILY, 6), Stream.concat(by("midwife", 3), by("centre", 3)));
        Stream<Referred> more = Stream.concat(by(Part.FAMILY, 7), Stream.concat(by("midwife", 3), by("centre", 3)));

        assertThat(threshold.isSmall(List.of(SENSITIVE), half.toList())).isFalse();
        assertThat(threshold.isSmall(List.of(SENSITIVE), more.toList())).isTrue();
    }
}
