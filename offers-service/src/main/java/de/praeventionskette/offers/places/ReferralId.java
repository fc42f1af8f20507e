package de.praeventionskette.offers.places;

/**
 * A referral of the referral service. Nothing else about it is known here.
 *
 * @param value its public id
 */
public record ReferralId(String value) implements Comparable<ReferralId> {

    @Override
    public int compareTo(ReferralId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
