package de.praeventionskette.local.launcher.sample.story;

import static de.praeventionskette.contracts.vocabulary.FieldOfAction.COUNSELLING;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.EARLY_INTERVENTION;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.HEALTH;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.PARENT_EDUCATION;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.PREGNANCY_COUNSELLING;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.SOCIAL_AFFAIRS;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.YOUTH_WELFARE;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.FAILED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.IN_PROGRESS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.local.launcher.sample.catalogue.Catalogue;
import de.praeventionskette.local.launcher.sample.catalogue.SampleOffer;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is planted for those who look at the map; the README beside the data tells it. */
class FindingsTest {

    private static final Catalogue CATALOGUE = Catalogue.read();
    private static final Map<String, FieldOfAction> FIELDS = CATALOGUE.offers().stream()
            .collect(toMap(SampleOffer::id, offer -> offer.body().fieldOfAction()));
    private static final List<ReferralLine> LINES = new SampleReferrals(CATALOGUE.offers()).hannover();

    private static final String GARBSEN = "03241005";
    private static final String SEELZE = "03241015";
    private static final String BARSINGHAUSEN = "03241002";
    private static final String HANNOVER = "03241001";
    private static final String LANGENHAGEN = "03241010";

    @Test
    void inGarbsenTheWholeChainIsWalkedByMoreChildrenThanAnywhereElse() {
        List<FieldOfAction> chain = List.of(PREGNANCY_COUNSELLING, HEALTH, PARENT_EDUCATION, EARLY_INTERVENTION);

        assertThat(waysWith(GARBSEN, chain)).isGreaterThanOrEqualTo(25);
        assertThat(waysWith(SEELZE, chain) + waysWith(BARSINGHAUSEN, chain) + waysWith(HANNOVER, chain))
                .isZero();
    }

    @Test
    void earlyInterventionBeginsInGarbsenWithinThreeWeeksAndInSeelzeAfterMoreThanTwoMonths() {
        assertThat(medianWait(GARBSEN)).isLessThan(21);
        assertThat(medianWait(SEELZE)).isGreaterThan(60);
    }

    @Test
    void seelzeTurnsFamiliesAwayFromEarlyInterventionSinceNoPlaceIsFree() {
        assertThat(rejected(SEELZE, EARLY_INTERVENTION, Reason.NO_CAPACITY))
                .isGreaterThan(5 * Math.max(1, rejected(GARBSEN, EARLY_INTERVENTION, Reason.NO_CAPACITY)))
                .isGreaterThanOrEqualTo(30);
    }

    @Test
    void inBarsinghausenChildrenGoInCirclesBetweenCounsellingAndYouthWelfare() {
        List<FieldOfAction> circle = List.of(COUNSELLING, YOUTH_WELFARE, COUNSELLING);

        assertThat(waysWith(BARSINGHAUSEN, circle)).isGreaterThanOrEqualTo(20);
        assertThat(waysWith(GARBSEN, circle)).isZero();
    }

    @Test
    void inHannoverManyWaysBreakOffAfterTheGuideInTheMaternityClinic() {
        long lost = ways(HANNOVER).stream()
                .filter(way -> way.getFirst().offer().equals("sample-lotsin-geburtsklinik"))
                .filter(way -> way.size() == 2 && way.getLast().state() == FAILED)
                .count();

        assertThat(lost).isGreaterThan(ways(HANNOVER).size() / 5);
    }

    @Test
    void inLangenhagenTheFirstAgencyIsNotResponsibleAndTheSecondIs() {
        assertThat(rejected(LANGENHAGEN, YOUTH_WELFARE, Reason.NOT_RESPONSIBLE)).isGreaterThanOrEqualTo(35);
        assertThat(waysWith(LANGENHAGEN, List.of(YOUTH_WELFARE, SOCIAL_AFFAIRS, EARLY_INTERVENTION)))
                .isGreaterThanOrEqualTo(25);
    }

    private static Collection<List<ReferralLine>> ways(String municipality) {
        return LINES.stream()
                .filter(line -> line.child().municipality().equals(municipality))
                .collect(groupingBy(line -> line.child().key()))
                .values();
    }

    private static long waysWith(String municipality, List<FieldOfAction> part) {
        return ways(municipality).stream()
                .map(way -> way.stream().map(line -> FIELDS.get(line.offer())).toList())
                .filter(fields -> Collections.indexOfSubList(fields, part) >= 0)
                .count();
    }

    private static long rejected(String municipality, FieldOfAction field, Reason reason) {
        return LINES.stream()
                .filter(line -> line.child().municipality().equals(municipality) && FIELDS.get(line.offer()) == field)
                .filter(line ->
                        !line.steps().isEmpty() && line.steps().getLast().reason() == reason)
                .count();
    }

    private static long medianWait(String municipality) {
        List<Long> waits = LINES.stream()
                .filter(line -> line.child().municipality().equals(municipality))
                .filter(line -> FIELDS.get(line.offer()) == EARLY_INTERVENTION)
                .flatMap(line -> line.steps().stream()
                        .filter(step -> step.to() == IN_PROGRESS)
                        .limit(1)
                        .map(step -> ChronoUnit.DAYS.between(line.submittedOn(), step.on())))
                .sorted()
                .toList();
        return waits.get(waits.size() / 2);
    }
}
