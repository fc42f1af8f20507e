package de.praeventionskette.network.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.PreconditionFailed;
import de.praeventionskette.network.register.Register;
import de.praeventionskette.network.register.Register.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every register promises, shown with municipalities. */
interface RegisterContract {

    Register<Municipality, MunicipalityEvent> register();

    private Loaded<Municipality> put(String ags, String region, String name, @Nullable Long expected) {
        Ags key = new Ags(ags);
        return register()
                .put(
                        new Entry<>(
                                ags, region, Municipality.first(key, name, "a test"), it -> it.correct(name, "a test")),
                        expected);
    }

    @Test
    default void whatWasRecordedIsFoundAsItWas() {
        put("03241005", "03241", "Garbsen", null);

        Loaded<Municipality> found = register().find("03241005").orElseThrow();

        assertThat(found.region()).isEqualTo("03241");
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.state().name()).isEqualTo("Garbsen");
        assertThat(found.state().ags()).isEqualTo(new Ags("03241005"));
        assertThat(register().find("03241006")).isEmpty();
    }

    @Test
    default void recordingTheSameAgainChangesNothingAndSomethingElseDoes() {
        put("03241005", "03241", "Garbsen", null);

        assertThat(put("03241005", "03241", "Garbsen", null).version()).isEqualTo(1);
        assertThat(put("03241005", "03241", "Stadt Garbsen", null).version()).isEqualTo(2);
    }

    @Test
    default void whoHasSeenAnOlderVersionIsRefused() {
        put("03241005", "03241", "Garbsen", null);
        put("03241005", "03241", "Stadt Garbsen", 1L);

        assertThatThrownBy(() -> put("03241005", "03241", "Garbsen an der Leine", 1L))
                .isInstanceOf(PreconditionFailed.class);
        assertThatThrownBy(() -> put("03241006", "03241", "Gehrden", 1L)).isInstanceOf(PreconditionFailed.class);
        assertThat(register().find("03241006")).isEmpty();
    }

    @Test
    default void anotherRegionCannotChangeAnEntry() {
        put("03241005", "03241", "Garbsen", null);

        assertThatThrownBy(() -> put("03241005", "16072", "Sonneberg", null)).isInstanceOf(NotAllowed.class);
        assertThat(register().find("03241005").orElseThrow().state().name()).isEqualTo("Garbsen");
    }

    @Test
    default void pagesRunInTheOrderOfIdsWithinARegionOrOverAll() {
        put("03241006", "03241", "Gehrden", null);
        put("16072000", "16072", "Landkreis Sonneberg", null);
        put("03241005", "03241", "Garbsen", null);

        assertThat(register().page("03241", null, 10)).extracting(Loaded::id).containsExactly("03241005", "03241006");
        assertThat(register().page(null, "03241005", 10))
                .extracting(Loaded::id)
                .containsExactly("03241006", "16072000");
        assertThat(register().page(null, null, 1)).extracting(Loaded::id).containsExactly("03241005");
    }

    @Test
    default void manyWhoRecordTheSameAtOnceRecordItOnce() throws Exception {
        try (var executor = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int number = 0; number < 12; number++) {
                all.add(executor.submit(() -> put("03241005", "03241", "Garbsen", null)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }

        assertThat(register().find("03241005").orElseThrow().version()).isEqualTo(1);
    }
}
