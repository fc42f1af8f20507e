package de.praeventionskette.offers.offer;

/**
 * For which ages an offer is, in months, both ends included. Below zero is before birth (werdende Eltern).
 *
 * @param minMonths from {@value #YOUNGEST}
 * @param maxMonths to {@value #OLDEST}
 */
public record AgeRange(int minMonths, int maxMonths) {
    public static final int YOUNGEST = -9;
    public static final int OLDEST = 216;

    public AgeRange {
        if (minMonths < YOUNGEST || maxMonths > OLDEST || minMonths > maxMonths) {
            throw new IllegalArgumentException("not a range of ages");
        }
    }
}
