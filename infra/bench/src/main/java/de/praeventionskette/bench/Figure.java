package de.praeventionskette.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was measured.
 *
 * @param name short name of the measurement
 * @param what what the value says
 * @param value the value itself
 * @param unit its unit
 * @param floors what the platform can do at best; the ratio is that to the first
 * @param target what is wanted; null: nothing, the figure explains another
 */
record Figure(
        String name,
        String what,
        double value,
        String unit,
        List<Floor> floors,
        @Nullable Target target) {

    /**
     * What the same machine does in the same run without our code.
     *
     * @param what what was done
     * @param value in the unit of the figure
     */
    record Floor(String what, double value) {}

    /** The value as a multiple of the floor; empty where there is none. */
    Optional<Double> ratio() {
        return floors.stream().findFirst().map(floor -> value / floor.value());
    }

    /** Whether the target is met; true where there is none. */
    boolean isMet() {
        return target == null || target.isMetBy(this);
    }

    /** The value as it is shown. */
    String shown() {
        return shown(value) + " " + unit;
    }

    /** A number with as many digits as mean something. */
    static String shown(double number) {
        String form = number >= 100 ? "%,.0f" : number >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, number);
    }
}
