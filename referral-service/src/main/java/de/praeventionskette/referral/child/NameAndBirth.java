package de.praeventionskette.referral.child;

import de.praeventionskette.referral.secret.KeyedHash;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * The keyed hash by which a child is found again: names without regard to case, spaces and hyphens, in NFC. Umlauts and
 * accents count, since "Müller" and "Muller" are two families.
 */
public final class NameAndBirth {
    private final KeyedHash hash;

    public NameAndBirth(KeyedHash hash) {
        this.hash = hash;
    }

    /** The hash of an identity. */
    public String of(Identity identity) {
        String given = identity.givenName() == null ? "" : identity.givenName();
        LocalDate day = identity.birthDate() != null ? identity.birthDate() : identity.expectedOn();
        return hash.text(plain(given)
                + '\n'
                + plain(Objects.requireNonNull(identity.familyName()))
                + '\n'
                + (identity.unborn() ? "expected " : "born ")
                + day);
    }

    /** The hash of a file that is found by no name. */
    String ofNobody(ChildId file) {
        return hash.text("file " + file.value());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.GERMAN)
                .replaceAll("[\\s\\p{Pd}’'.]+", " ")
                .strip();
    }
}
