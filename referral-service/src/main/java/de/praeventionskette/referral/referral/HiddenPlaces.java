package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.path.Paths;
import java.util.stream.Stream;

/** Whether the family's page and its papers name no places: one referral that hides them hides those of the whole path. */
public final class HiddenPlaces {
    private final Paths paths;
    private final Referrals referrals;

    public HiddenPlaces(Paths paths, Referrals referrals) {
        this.paths = paths;
        this.referrals = referrals;
    }

    /** Whether any referral on a path hides them, also one that was entered in error. */
    public boolean on(PathId path) {
        return among(paths.find(path).stream()
                .flatMap(found -> found.parts().stream())
                .flatMap(part -> referrals.find(new ReferralId(part.referral())).stream())
                .map(Loaded::state));
    }

    /** The same for referrals that are at hand: all on one path. */
    public static boolean among(Stream<Referral> referrals) {
        return referrals.anyMatch(referral -> referral.progress().hidden() != null);
    }
}
