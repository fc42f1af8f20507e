package de.praeventionskette.reporting.release;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.reporting.path.IsoWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FoldingProperties {
    private static final Set<FieldOfAction> SENSITIVE = Set.of(FieldOfAction.PREGNANCY_COUNSELLING);
    private static final Threshold THRESHOLD = new Threshold(5, SENSITIVE);
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 23);
    private static final IsoWeek WEEK = IsoWeek.of(LocalDate.of(2026, 2, 10));

    @Provide
    Arbitrary<List<Referred>> referrals() {
        return Combinators.combine(
                        Arbitraries.of(
                                FieldOfAction.HEALTH, FieldOfAction.PREGNANCY_COUNSELLING, FieldOfAction.COUNSELLING),
                        Arbitraries.of(ReferralStatus.REQUESTED, ReferralStatus.ACCEPTED, ReferralStatus.REJECTED),
                        Arbitraries.integers().between(1, 40).map(number -> "family" + number),
                        Arbitraries.of("a", "b", "c", "d"))
                .as(Referred::new)
                .list()
                .ofMaxSize(120);
    }

    private static List<Referred> of(List<Referred> all, List<FieldOfAction> fields, List<ReferralStatus> states) {
        return all.stream()
                .filter(each -> fields.contains(each.field()) && states.contains(each.outcome()))
                .toList();
    }

    private static long families(List<Referred> referrals) {
        return referrals.stream().map(Referred::family).distinct().count();
    }

    @Property
    void everyPartOfAReleaseStandsForEnoughFamiliesAndSenders(@ForAll("referrals") List<Referred> all) {
        ReleasedFigures figures = ReleasedFigures.fold("03241", WEEK, all, THRESHOLD, TODAY);

        figures.rows()
                .forEach(row -> row.outcomes().forEach(outcome -> {
                    List<Referred> part = of(all, row.fields(), outcome.states());
                    Map<String, Long> senders =
                            part.stream().collect(Collectors.groupingBy(Referred::sender, Collectors.counting()));
                    assertThat(outcome.referrals()).isEqualTo(part.size());
                    assertThat(families(part)).isGreaterThanOrEqualTo(5);
                    assertThat(senders.size()).isGreaterThanOrEqualTo(2);
                    if (row.fields().contains(FieldOfAction.PREGNANCY_COUNSELLING)) {
                        assertThat(families(part)).isGreaterThanOrEqualTo(10);
                        assertThat(senders.size()).isGreaterThanOrEqualTo(3);
                        assertThat(senders.values())
                                .allSatisfy(largest -> assertThat(2 * largest).isLessThanOrEqualTo(part.size()));
                    }
                }));
    }

    @Property
    void rowsAndOutcomesArePartitionsSoThatNoDifferenceOfThemIsSmaller(@ForAll("referrals") List<Referred> all) {
        ReleasedFigures figures = ReleasedFigures.fold("03241", WEEK, all, THRESHOLD, TODAY);

        List<FieldOfAction> fields = new ArrayList<>();
        figures.rows().forEach(row -> {
            fields.addAll(row.fields());
            List<ReferralStatus> states = new ArrayList<>();
            row.outcomes().forEach(outcome -> states.addAll(outcome.states()));
            assertThat(states).doesNotHaveDuplicates();
            assertThat(row.outcomes().stream()
                            .mapToInt(ReleasedFigures.Outcome::referrals)
                            .sum())
                    .isEqualTo(row.referrals());
        });
        assertThat(fields).doesNotHaveDuplicates();
        assertThat(figures.rows().stream()
                        .mapToInt(ReleasedFigures.Row::referrals)
                        .sum())
                .isIn(0, all.size());
    }
}
