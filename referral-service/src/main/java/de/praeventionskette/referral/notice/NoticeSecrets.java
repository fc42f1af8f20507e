package de.praeventionskette.referral.notice;

import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.referral.secret.KeyedHash;
import java.nio.ByteBuffer;

/** What follows from the master key: the id of a person's subscription, the number for a mailbox, the link that switches off. */
public final class NoticeSecrets {
    private static final int NUMBERS = 1_000_000;
    private static final String BETWEEN = ".";
    private static final String OFF = "off/";

    private final KeyedHash hash;

    public NoticeSecrets(KeyedHash hash) {
        this.hash = hash;
    }

    /** The id of a person's subscription, from which nobody finds the person. */
    public String idOf(String subject) {
        return hash.text("id/" + subject);
    }

    /** Six digits for one mailbox, others each time they are asked for. */
    public String number(Subscription subscription) {
        String address = subscription.mailbox().map(Mailbox::address).orElse("");
        Subscription.Asking asking = subscription.asking();
        String about = "number/" + subscription.id() + "/" + address + "/" + asking.since() + "/" + asking.times();
        return "%06d".formatted(Math.floorMod(ByteBuffer.wrap(hash.bytes(about)).getLong(), NUMBERS));
    }

    /** What stands in the link that switches off. */
    public String off(String id) {
        return id + BETWEEN + hash.text(OFF + id);
    }

    /**
     * Whose notices a link switches off.
     *
     * @throws NotFound it is not ours
     */
    public String readOff(String token) {
        int end = token.indexOf('.');
        String id = end < 0 ? "" : token.substring(0, end);
        if (end < 0 || !hash.fits(OFF + id, token.substring(end + 1))) {
            throw new NotFound("notice.link");
        }
        return id;
    }
}
