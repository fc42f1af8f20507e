package de.praeventionskette.referral.escalation;

/** How many, without saying it: nobody can subtract one week from another and find a family. */
public enum Band {
    /** None, or too few to be shown. */
    UNDER_5(0),
    FROM_5(5),
    FROM_10(10),
    FROM_20(20);

    /** From here on it makes no difference. */
    static final int MOST = 20;

    private final int from;

    Band(int from) {
        this.from = from;
    }

    static Band of(int number) {
        Band found = UNDER_5;
        for (Band band : values()) {
            found = number >= band.from ? band : found;
        }
        return found;
    }
}
