package de.praeventionskette.referral.asking;

import de.praeventionskette.kit.problem.TooMany;
import de.praeventionskette.referral.asking.RequestCounts.Window;
import de.praeventionskette.referral.secret.KeyedHash;

/**
 * Lets so many requests of families in and no more, from the narrowest limit to the widest: whoever is refused at one has used
 * nothing up of the next, so a single robot does not close the door for all.
 */
public final class LetIn {
    private final RequestCounts counts;
    private final AskingLimits limits;
    private final KeyedHash hash;

    public LetIn(RequestCounts counts, AskingLimits limits, KeyedHash hash) {
        this.counts = counts;
        this.limits = limits;
        this.hash = hash;
    }

    /**
     * Counts a request.
     *
     * @param caller where it comes from, as a keyed hash
     * @throws TooMany it is one too many
     */
    public void letIn(String caller, String phone, String offer) {
        String from = "caller/" + caller;
        within(counts.add(from, Window.HOUR), limits.perCallerHourly(), "asking.too-many-from-here");
        within(counts.add(from, Window.DAY), limits.perCallerDaily(), "asking.too-many-from-here");
        String called = "phone/" + hash.text(plain(phone));
        within(counts.add(called, Window.DAY), limits.perPhoneDaily(), "asking.too-many-for-phone");
        within(counts.add("offer/" + offer, Window.DAY), limits.perOfferDaily(), "asking.too-many-for-offer");
        within(counts.add("all", Window.HOUR), limits.allHourly(), "asking.too-many");
    }

    /** The same number however it is written: with or without the country, in any groups. */
    private static String plain(String phone) {
        return phone.replaceAll("[^0-9+]", "").replaceFirst("^(\\+49|0049|0)0?", "");
    }

    private static void within(int now, int most, String code) {
        if (now > most) {
            throw new TooMany(code);
        }
    }
}
