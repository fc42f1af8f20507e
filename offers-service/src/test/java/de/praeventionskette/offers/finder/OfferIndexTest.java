package de.praeventionskette.offers.finder;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.offers.offer.AgeRange;
import de.praeventionskette.offers.offer.OfferSamples;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OfferIndexTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    private final OfferIndex index = new OfferIndex();

    @AfterEach
    void close() {
        index.close();
    }

    private void put(String id, long version, String title) {
        var offer =
                OfferSamples.offer(id, OfferSamples.content(title, FieldOfAction.HEALTH, new AgeRange(0, 12)), MONDAY);
        index.put(List.of(
                new Found(new Loaded<>(id, OfferSamples.REGION, version, offer), "Beispiel-Familienzentrum Garbsen")));
    }

    private List<String> ids(Search search) {
        return index.search(search, null, 100).stream()
                .map(found -> found.offer().id())
                .toList();
    }

    private List<String> words(String words) {
        return ids(new Search(null, null, null, words, null, null));
    }

    private List<String> ages(int from, int to) {
        return ids(new Search(null, new AgeRange(from, to), null, null, null, null));
    }

    @Test
    void aWordIsFoundInOtherFormsByItsBeginningAndWithoutUmlauts() {
        put("a", 1, "Hebammenhilfe für Mütter");

        assertThat(words("hebamme")).containsExactly("a");
        assertThat(words("mutter")).containsExactly("a");
        assertThat(words("Familienzentrum hebammen")).containsExactly("a");
        assertThat(words("hebamme schwimmen")).isEmpty();
        assertThat(words("für und die")).containsExactly("a");
    }

    @Test
    void agesMatchAtBothEndsAndNotBeyond() {
        put("a", 1, "Krabbelgruppe");

        assertThat(ages(0, 0)).containsExactly("a");
        assertThat(ages(12, 12)).containsExactly("a");
        assertThat(ages(12, 23)).containsExactly("a");
        assertThat(ages(13, 13)).isEmpty();
        assertThat(ages(-9, -1)).isEmpty();
    }

    @Test
    void ofTwoStatesTheNewerOneStaysWhateverTheirOrder() {
        put("a", 2, "Neu");
        put("a", 1, "Alt");

        assertThat(words("neu")).containsExactly("a");
        assertThat(words("alt")).isEmpty();
    }

    @Test
    void titlesAreInTheOrderOfTheAlphabet() {
        put("c", 1, "Zwergentreff");
        put("a", 1, "Ärztliche Sprechstunde");
        put("b", 1, "Bewegung");

        assertThat(ids(Search.everything())).containsExactly("a", "b", "c");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeatAlsoAmongEqualTitles() {
        for (int i = 0; i < 7; i++) {
            put("offer-" + i, 1, "Gleicher Titel");
        }
        List<Found> first = index.search(Search.everything(), null, 3);
        List<Found> second = index.search(Search.everything(), first.getLast().place(), 3);
        List<Found> third = index.search(Search.everything(), second.getLast().place(), 3);

        assertThat(java.util.stream.Stream.of(first, second, third)
                        .flatMap(List::stream)
                        .map(found -> found.offer().id()))
                .containsExactly("offer-0", "offer-1", "offer-2", "offer-3", "offer-4", "offer-5", "offer-6");
    }

    @Test
    void onlyMunicipalitiesThatAreServedCanBeChosen() {
        assertThat(index.served()).isEmpty();
        put("a", 1, "Krabbelgruppe");
        put("b", 1, "Zwergentreff");
        put("a", 2, "Krabbelgruppe für alle");

        assertThat(index.served()).containsExactly(OfferSamples.GARBSEN, OfferSamples.SEELZE);
    }
}
