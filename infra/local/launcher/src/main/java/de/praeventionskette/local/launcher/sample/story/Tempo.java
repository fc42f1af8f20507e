package de.praeventionskette.local.launcher.sample.story;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;

/**
 * How long things usually take in a field of action: medians in days.
 *
 * @param answer from the submission to the answer
 * @param begin from the acceptance to the begin of help
 * @param help from its begin to its end
 */
record Tempo(int answer, int begin, int help) {
    private static final int PERCENT = 100;

    static Tempo of(FieldOfAction field) {
        return switch (field) {
            case HEALTH -> new Tempo(2, 6, 45);
            case PREGNANCY_COUNSELLING -> new Tempo(2, 5, 30);
            case PARENT_EDUCATION -> new Tempo(4, 12, 60);
            case CULTURE_AND_SPORT -> new Tempo(3, 10, 60);
            case COUNSELLING -> new Tempo(5, 16, 60);
            case YOUTH_WELFARE -> new Tempo(7, 14, 75);
            case EARLY_EDUCATION -> new Tempo(8, 28, 80);
            case EARLY_INTERVENTION -> new Tempo(10, 32, 90);
            case SOCIAL_AFFAIRS -> new Tempo(9, 20, 40);
        };
    }

    /** The same with waits of this percentage. */
    Tempo waits(int percent) {
        return new Tempo(Math.max(1, answer * percent / PERCENT), Math.max(1, begin * percent / PERCENT), help);
    }
}
