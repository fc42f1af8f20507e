package de.praeventionskette.kit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.aggregate.AggregateStore.AlreadyExists;
import de.praeventionskette.kit.aggregate.AggregateStore.KeyReused;
import de.praeventionskette.kit.aggregate.AggregateStore.Missing;
import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.Shelf.Filling;
import de.praeventionskette.kit.aggregate.Shelf.ShelfEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every aggregate store promises. */
interface AggregateStoreContract {

    AggregateStore<Shelf, ShelfEvent> store();

    default String open() {
        String id = UUID.randomUUID().toString();
        store().create(id, "03241", Shelf.opened(id), Shelf.opening(id), Command.plain());
        return id;
    }

    private static RequestKey key(String key, String digest) {
        return new RequestKey(key, digest);
    }

    @Test
    default void whatWasStoredIsFoundAsItWas() {
        String id = open();
        store().change(id, shelf -> shelf.fill("cup"));

        Loaded<Shelf> found = store().find(id).orElseThrow();

        assertThat(found.region()).isEqualTo("03241");
        assertThat(found.version()).isEqualTo(2);
        assertThat(found.state().things()).containsExactly("cup");
        assertThat(found.state().since()).isEqualTo("2026-03-29");
        assertThat(found.state().filling())
                .isInstanceOfSatisfying(
                        Filling.Some.class, some -> assertThat(some.at()).isEqualTo("2026-01-01T00:00:00.123Z"));
    }

    @Test
    default void anUnknownIdIsNotFoundAndCannotBeChanged() {
        assertThat(store().find("nothing")).isEmpty();
        assertThatThrownBy(() -> store().change("nothing", shelf -> shelf.fill("cup")))
                .isInstanceOf(Missing.class);
    }

    @Test
    default void aRepeatedCreationAnswersWhatTheFirstMade() {
        String id = UUID.randomUUID().toString();
        Command command = Command.once(key("key-one", "digest"));
        store().create(id, "03241", Shelf.opened(id), Shelf.opening(id), command);
        store().change(id, shelf -> shelf.fill("cup"));

        Loaded<Shelf> repeated = store().create(id, "03241", Shelf.opened(id), Shelf.opening(id), command);

        assertThat(repeated.version()).isEqualTo(2);
        assertThat(repeated.state().things()).containsExactly("cup");
    }

    @Test
    default void aKeyThatComesAgainWithOtherContentIsRefused() {
        String id = UUID.randomUUID().toString();
        store().create(id, "03241", Shelf.opened(id), Shelf.opening(id), Command.once(key("key-one", "digest")));

        assertThatThrownBy(() -> store().create(
                                id,
                                "03241",
                                Shelf.opened(id),
                                Shelf.opening(id),
                                Command.once(key("key-one", "other"))))
                .isInstanceOf(KeyReused.class);
        store().change(id, Command.once(key("key-two", "digest")), shelf -> shelf.fill("cup"));
        assertThatThrownBy(() -> store().change(id, Command.once(key("key-two", "other")), shelf -> shelf.fill("jug")))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    default void whatBeginsWithItsFirstChangeBeginsOnceForAllWhoChangeItAtOnce() throws Exception {
        String id = UUID.randomUUID().toString();
        assertThat(store().changeFrom(id, "03241", () -> Shelf.opened(id), shelf -> List.of())
                        .state()
                        .things())
                .isEmpty();
        assertThat(store().find(id)).isEmpty();

        List<Future<?>> changes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (String thing : List.of("cup", "jug", "plate", "bowl")) {
                changes.add(threads.submit(
                        () -> store().changeFrom(id, "03241", () -> Shelf.opened(id), shelf -> shelf.fill(thing))));
            }
        }
        for (Future<?> change : changes) {
            change.get();
        }

        assertThat(store().find(id).orElseThrow().version()).isEqualTo(4);
        assertThat(store().find(id).orElseThrow().state().things())
                .containsExactlyInAnyOrder("cup", "jug", "plate", "bowl");
    }

    @Test
    default void whoSawThatNothingHadBegunBeginsItOnlyWhereThatIsStillSo() {
        String id = UUID.randomUUID().toString();
        Command first = new Command(0L, null);
        assertThatThrownBy(() -> store().changeFrom(
                                id, "03241", new Command(1L, null), () -> Shelf.opened(id), shelf -> shelf.fill("cup")))
                .isInstanceOf(StaleVersion.class);

        assertThatThrownBy(() -> store().changeFrom(id, "03241", first, () -> Shelf.opened(id), shelf -> {
                    store().changeFrom(id, "03241", first, () -> Shelf.opened(id), other -> other.fill("jug"));
                    return shelf.fill("cup");
                }))
                .as("somebody else began meanwhile")
                .isInstanceOf(StaleVersion.class);
        assertThat(store().find(id).orElseThrow().state().things()).containsExactly("jug");
    }

    @Test
    default void anIdIsGivenOnlyOnce() {
        String id = open();

        assertThatThrownBy(() ->
                        store().create(id, "03241", Shelf.opened(id), Shelf.opening(id), Command.once(key("x", "y"))))
                .isInstanceOf(AlreadyExists.class);
    }

    @Test
    default void aRepeatedChangeHasOneEffectAndTheSameAnswer() {
        String id = open();
        Command command = Command.once(key("key-one", "digest"));
        List<String> calls = new ArrayList<>();

        Loaded<Shelf> first = store().change(id, command, shelf -> {
            calls.add("called");
            return shelf.fill("cup");
        });
        Loaded<Shelf> second = store().change(id, command, shelf -> {
            calls.add("called");
            return shelf.fill("jug");
        });

        assertThat(calls).hasSize(1);
        assertThat(second.version()).isEqualTo(first.version());
        assertThat(second.state().things()).containsExactly("cup");
    }

    @Test
    default void whoHasSeenAnOlderVersionIsToldTheCurrentOne() {
        String id = open();
        store().change(id, shelf -> shelf.fill("cup"));

        assertThatThrownBy(() -> store().change(id, new Command(1L, null), shelf -> shelf.fill("jug")))
                .isInstanceOfSatisfying(
                        StaleVersion.class, stale -> assertThat(stale.current()).isEqualTo(2));
        assertThat(store().change(id, new Command(2L, null), shelf -> shelf.fill("jug"))
                        .version())
                .isEqualTo(3);
    }

    @Test
    default void whoMissedOnlyWhatHappenedAsideNeedNotLookAgain() {
        String id = open();
        store().change(id, Command.beside(), shelf -> shelf.fill("cup"));
        store().change(id, Command.beside(), shelf -> shelf.fill("jug"));

        Loaded<Shelf> after = store().change(id, new Command(1L, null), shelf -> shelf.fill("pot"));

        assertThat(after.version()).isEqualTo(4);
        store().change(id, Command.beside(), shelf -> shelf.fill("pan"));
        assertThatThrownBy(() -> store().change(id, new Command(3L, null), shelf -> shelf.fill("can")))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> store().change(id, new Command(9L, null), shelf -> shelf.fill("can")))
                .isInstanceOf(StaleVersion.class);
        assertThat(store().change(id, new Command(4L, null), shelf -> shelf.fill("can"))
                        .version())
                .isEqualTo(6);
    }

    @Test
    default void aChangeThatFailsOrChangesNothingLeavesEverythingAsItWas() {
        String id = open();
        store().change(id, shelf -> shelf.fill("cup"));

        assertThatThrownBy(() -> store().change(id, shelf -> {
                    shelf.fill("jug");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        store().change(id, shelf -> shelf.fill("cup"));

        assertThat(store().find(id).orElseThrow().version()).isEqualTo(2);
        assertThat(store().find(id).orElseThrow().state().things()).containsExactly("cup");
    }

    @Test
    default void noChangeIsLostWhenManyChangeAtOnce() throws Exception {
        String id = open();
        try (var executor = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int number = 0; number < 40; number++) {
                String thing = "thing-" + number;
                all.add(executor.submit(() -> store().change(id, shelf -> shelf.fill(thing))));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }

        assertThat(store().find(id).orElseThrow().version()).isEqualTo(41);
        assertThat(store().find(id).orElseThrow().state().things()).hasSize(40);
    }
}
