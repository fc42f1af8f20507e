package de.praeventionskette.referral.notice;

/**
 * Where somebody gets mail.
 *
 * @param address e-mail address; kept here and nowhere else
 * @param language tag of the language that the person reads
 * @param standing whether it is known to be the person's own
 */
public record Mailbox(String address, String language, Standing standing) {
    /** Most characters of an address (RFC 5321). */
    public static final int LONGEST = 254;

    /** Whether a mailbox gets anything but the number that proves it. */
    public enum Standing {
        /** A number was sent there and is to be typed. */
        ASKED,
        /** The number was typed, or the identity provider vouches for it. */
        PROVEN,
        /** Its server takes nothing for it. */
        REFUSED
    }

    Mailbox as(Standing next) {
        return new Mailbox(address, language, next);
    }

    boolean proven() {
        return standing == Standing.PROVEN;
    }

    /** Addresses are personal data. */
    @Override
    public String toString() {
        return "Mailbox[" + standing + "]";
    }
}
