package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.referral.path.Holder;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.path.Paths;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the family's page and its papers name no places: one referral that hides them hides those of everything that the same
 * guardian sees. For a guardian for whom it was never meant, it does not exist.
 */
public final class HiddenPlaces {
    private final Paths paths;
    private final Referrals referrals;

    public HiddenPlaces(Paths paths, Referrals referrals) {
        this.paths = paths;
        this.referrals = referrals;
    }

    /**
     * Whether somebody for whom a referral is or was meant sees no places: because of this one or of another on the same page,
     * also one that was entered in error.
     */
    public boolean around(Referral referral) {
        String id = referral.id().value();
        return paths.find(referral.submission().way().path()).stream()
                .anyMatch(path -> !hiding(path.holders().knownWith(id)).isEmpty());
    }

    /**
     * Whether everybody for whom a referral is meant sees no places; as long as one page still names them, more is to be done
     * for the protection of the family.
     *
     * @param path that on which it is
     */
    public boolean onEveryPage(Referral referral, Path path) {
        if (referral.progress().hidden() != null) {
            return true;
        }
        String id = referral.id().value();
        List<Holder> seeing = path.holders().all().stream()
                .filter(holder -> holder.isOpen() && holder.sees(id))
                .toList();
        Set<String> hiding = hiding(seeing.stream()
                .flatMap(holder -> holder.reach().known())
                .filter(other -> !other.equals(id))
                .collect(Collectors.toSet()));
        return !seeing.isEmpty()
                && seeing.stream().allMatch(holder -> holder.reach().known().anyMatch(hiding::contains));
    }

    /** Whether the page of one holder names no places. */
    public boolean onPageOf(Holder holder) {
        return !hiding(holder.reach().known().toList()).isEmpty();
    }

    /** Those of some that hide places, by id. */
    private Set<String> hiding(Collection<String> some) {
        return referrals.findAll(some.stream().map(ReferralId::new).toList()).stream()
                .filter(found -> among(Stream.of(found.state())))
                .map(Loaded::id)
                .collect(Collectors.toSet());
    }

    /** The same for referrals that are at hand: all of one page. */
    public static boolean among(Stream<Referral> referrals) {
        return referrals.anyMatch(referral -> referral.progress().hidden() != null);
    }
}
