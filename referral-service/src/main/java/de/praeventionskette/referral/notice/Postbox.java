package de.praeventionskette.referral.notice;

/** Takes letters to the mail server. */
public interface Postbox {
    /**
     * Hands a letter to the mail server, and answers once that has taken it.
     *
     * @throws Away the mail server is away or takes nothing now
     * @throws Refused the mail server takes nothing for this address
     */
    void send(Letter letter);

    /** Whether there is a mail server at all. */
    boolean setUp();

    /** Try again later. */
    final class Away extends RuntimeException {
        public Away(String kind) {
            super(kind);
        }
    }

    /** Do not try again. */
    final class Refused extends RuntimeException {
        public Refused() {
            super("address refused");
        }
    }
}
