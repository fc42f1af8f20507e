package de.praeventionskette.referral.referral.web;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.problem.PreconditionRequired;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.referral.input.RequestKeys;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new consent to a referral that exists, as it was filled in.
 *
 * @param key made with the form, so that sending it twice has one effect
 * @param version the version of the referral that the page showed
 */
record RenewalForm(
        @Nullable String key,
        @Nullable Long version,
        @Nullable ConsentFields consent) {

    /** A form that has not been sent, from the version that the page shows now. */
    static RenewalForm of(long version, @Nullable ConsentFields consent) {
        return new RenewalForm(UUID.randomUUID().toString(), version, consent);
    }

    ConsentFields chosen() {
        return consent == null ? ConsentFields.NONE : consent;
    }

    /** The same with another request that the family answers; null: with none. */
    RenewalForm asking(@Nullable String request) {
        return new RenewalForm(key, version, chosen().askedBy(request));
    }

    Command command(RequestKeys keys) {
        if (version == null) {
            throw new PreconditionRequired("version", "missing");
        }
        return new Command(version, keys.once(new IdempotencyKey(key == null ? "" : key), this));
    }

    @Override
    public String toString() {
        return "RenewalForm[" + version + "]";
    }
}
