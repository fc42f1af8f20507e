package de.praeventionskette.kit.request;

import de.praeventionskette.kit.problem.Malformed;

/** How many items a page of a list may have: query parameter {@code limit}, 1 to 100, else 20. */
public record Limit(int value) {
    /** Name of the query parameter. */
    public static final String PARAMETER = "limit";

    /** What holds if the caller says nothing. */
    public static final Limit DEFAULT = new Limit(20);

    private static final int MOST = 100;

    public Limit {
        if (value < 1 || value > MOST) {
            throw outOfRange();
        }
    }

    static Limit parse(String text) {
        try {
            return new Limit(Integer.parseInt(text));
        } catch (NumberFormatException noNumber) {
            throw outOfRange();
        }
    }

    private static Malformed outOfRange() {
        return new Malformed(PARAMETER, "limit", 1, MOST);
    }
}
