package de.praeventionskette.referral.asking;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.testing.StandingClock;
import de.praeventionskette.referral.asking.RequestCounts.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How requests are counted, on every store of counts. */
interface RequestCountsContract {
    RequestCounts counts();

    StandingClock clock();

    @Test
    default void eachWindowBeginsAnew() {
        String what = UUID.randomUUID().toString();
        clock().set(Instant.parse("2026-03-02T22:30:00Z"));

        assertThat(counts().add(what, Window.HOUR)).isEqualTo(1);
        assertThat(counts().add(what, Window.HOUR)).isEqualTo(2);
        assertThat(counts().add(what, Window.DAY)).isEqualTo(1);
        clock().goOn(Duration.ofMinutes(30));
        assertThat(counts().add(what, Window.HOUR)).isEqualTo(1);
        assertThat(counts().add(what, Window.DAY)).as("midnight is local").isEqualTo(1);
        clock().goOn(Duration.ofHours(23));
        assertThat(counts().add(what, Window.DAY)).isEqualTo(2);
    }

    @Test
    default void nobodysCountIsAnothers() {
        String what = UUID.randomUUID().toString();
        counts().add(what, Window.DAY);

        assertThat(counts().add(what + "x", Window.DAY)).isEqualTo(1);
    }

    @Test
    default void manyAtOnceAreAllCounted() {
        String what = UUID.randomUUID().toString();
        List<Integer> seen = IntStream.range(0, 20)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> counts().add(what, Window.DAY)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(seen).isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
    }
}
