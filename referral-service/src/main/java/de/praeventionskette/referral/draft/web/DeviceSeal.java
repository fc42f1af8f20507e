package de.praeventionskette.referral.draft.web;

import de.praeventionskette.referral.draft.Author;
import de.praeventionskette.referral.secret.KeyedHash;

/**
 * What an author's pages bring to seal what cannot be sent: it is never stored on the device, so that what lies there opens only
 * while its author is signed in.
 *
 * @param owner tells the entries of different authors on one device apart, and names nobody
 * @param key 32 bytes for AES-256-GCM, Base64 for addresses
 */
public record DeviceSeal(String owner, String key) {
    static DeviceSeal of(Author author, KeyedHash hash) {
        String who = author.region() + '\n' + author.organization() + '\n' + author.subject();
        return new DeviceSeal(hash.text("owner\n" + who), hash.text("key\n" + who));
    }

    @Override
    public String toString() {
        return "DeviceSeal[…]";
    }
}
