package de.praeventionskette.bench;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * What is wanted of a figure.
 *
 * @param of what is compared
 * @param bound on which side of the limit it is met
 * @param limit the limit itself, which still meets it
 */
record Target(Of of, Bound bound, double limit) {

    /** What is compared. */
    enum Of {
        VALUE,
        RATIO
    }

    /** On which side of the limit a target is met. */
    enum Bound {
        AT_LEAST,
        AT_MOST
    }

    static Target atLeast(double limit) {
        return new Target(Of.VALUE, Bound.AT_LEAST, limit);
    }

    static Target atMost(double limit) {
        return new Target(Of.VALUE, Bound.AT_MOST, limit);
    }

    static Target ratioAtLeast(double limit) {
        return new Target(Of.RATIO, Bound.AT_LEAST, limit);
    }

    static Target ratioAtMost(double limit) {
        return new Target(Of.RATIO, Bound.AT_MOST, limit);
    }

    boolean isMetBy(Figure figure) {
        double compared = of == Of.VALUE ? figure.value() : figure.ratio().orElseThrow();
        return bound == Bound.AT_LEAST ? compared >= limit : compared <= limit;
    }

    @Override
    public String toString() {
        String number = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(limit);
        return (of == Of.RATIO ? "ratio " : "") + (bound == Bound.AT_LEAST ? "≥ " : "≤ ") + number;
    }
}
