package de.praeventionskette.network.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.LegalDomain;
import de.praeventionskette.kit.aggregate.StoreFixture;
import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.register.PublicId;
import de.praeventionskette.network.register.Register;
import de.praeventionskette.network.register.Register.Entry;
import de.praeventionskette.network.register.Register.First;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The guarantee against overlaps, on a real store, with many writers at once. */
class RulesRecordedAtOnceTest {
    private static final RulebookId BOOK = new RulebookId("03241", LegalDomain.PARTICIPATION);
    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    private final Register<Rulebook, RulebookEvent> rulebooks =
            new JurisdictionConfiguration().rulebookRegister(StoreFixture.stores(StoreFixture.database()));

    private static Jurisdiction rule(int number, Ags municipality) {
        return new Jurisdiction(
                new PublicId("03241-participation-" + number),
                List.of(municipality),
                new PublicId("region-hannover"),
                new PublicId("region-hannover-asd"),
                new Validity(START, START.plusYears(1)),
                "a test");
    }

    private boolean record(Jurisdiction rule) {
        Rulebook empty = Rulebook.empty(BOOK);
        First<Rulebook, RulebookEvent> first = new First<>(empty, empty.record(rule));
        try {
            rulebooks.put(new Entry<>(BOOK.text(), BOOK.region(), first, book -> book.record(rule)), null);
            return true;
        } catch (OverlappingJurisdiction refused) {
            return false;
        }
    }

    private long accepted(List<Jurisdiction> rules) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> answers = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(rules.size())) {
            for (Jurisdiction rule : rules) {
                Callable<Boolean> recording = () -> {
                    start.await();
                    return record(rule);
                };
                answers.add(executor.submit(recording));
            }
            start.countDown();
        }
        long accepted = 0;
        for (Future<Boolean> answer : answers) {
            accepted += answer.get() ? 1 : 0;
        }
        return accepted;
    }

    @Test
    void ofManyRulesForOneMunicipalityExactlyOneIsAccepted() throws Exception {
        List<Jurisdiction> rivals = new ArrayList<>();
        for (int number = 1; number <= 8; number++) {
            rivals.add(rule(number, new Ags("03241005")));
        }

        assertThat(accepted(rivals)).isEqualTo(1);
        assertThat(rulebooks.find(BOOK.text()).orElseThrow().state().rules()).hasSize(1);
    }

    @Test
    void rulesForDifferentMunicipalitiesAreAllKept() throws Exception {
        List<Jurisdiction> neighbours = new ArrayList<>();
        for (int number = 1; number <= 8; number++) {
            neighbours.add(rule(number, new Ags("0324100" + number)));
        }

        assertThat(accepted(neighbours)).isEqualTo(8);
        assertThat(rulebooks.find(BOOK.text()).orElseThrow().state().rules()).containsExactlyElementsOf(neighbours);
    }
}
