package de.praeventionskette.referral.worklist.bulk;

import de.praeventionskette.referral.referral.Contact;
import de.praeventionskette.referral.referral.Explanation;

/** What is done with each of many referrals; what it needs beside is the same for all. */
public sealed interface Step {
    /** The receiver will help. */
    record Accept() implements Step {}

    /** The receiver cannot help. */
    record Reject(Explanation why) implements Step {}

    /** The help has begun. */
    record Start() implements Step {}

    /** The receiver notes how far it has come. */
    record Note(Contact contact) implements Step {}

    /**
     * The receiving organization gives it to another of its teams.
     *
     * @param team id of the team
     */
    record PassOn(String team) implements Step {}

    /** The sender asks what happened. */
    record Ask() implements Step {}

    /** The sender takes it back. */
    record Cancel(Explanation why) implements Step {}
}
