package de.praeventionskette.local.launcher.sample.story;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import org.jspecify.annotations.Nullable;

/**
 * One referral of a story, before it is told of one child.
 *
 * @param offer a certain offer; null: one of the field that fits
 */
record Leg(FieldOfAction field, Turn turn, @Nullable String offer) {
    static Leg to(FieldOfAction field) {
        return new Leg(field, Turn.USUAL, null);
    }

    static Leg well(FieldOfAction field) {
        return new Leg(field, Turn.GOES_WELL, null);
    }

    Leg that(Turn other) {
        return new Leg(field, other, offer);
    }

    Leg at(String certain) {
        return new Leg(field, turn, certain);
    }
}
