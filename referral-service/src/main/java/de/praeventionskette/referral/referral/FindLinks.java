package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.path.PathPart;
import de.praeventionskette.referral.path.Station;
import de.praeventionskette.referral.referral.Links.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a referral was handed over from and to, for somebody who may see both, while the family lets both be joined on its
 * path. Nothing of the child is read.
 */
public final class FindLinks {
    private final Desk desk;
    private final ConsentGate gate;

    public FindLinks(Desk desk, ConsentGate gate) {
        this.desk = desk;
        this.gate = gate;
    }

    /** The links of a referral on its path that the actor sees. */
    public Links of(Referral referral, Path path, Actor actor) {
        List<PathPart> joined = path.parts().stream()
                .filter(part -> part.consent().allows(ConsentScope.PATH, gate.today()))
                .toList();
        if (joined.stream().noneMatch(part -> isOf(referral.id(), part)) || !desk.maySee(referral, actor)) {
            return Links.NONE;
        }
        ReferralId before = referral.submission().way().follows();
        List<Referral> linked = desk.seen(
                joined.stream()
                        .filter(part -> isOf(before, part) || mayFollow(referral.id(), part))
                        .map(part -> new ReferralId(part.referral()))
                        .toList(),
                actor);
        return new Links(
                linked.stream()
                        .filter(each -> each.id().equals(before))
                        .map(Link::to)
                        .findFirst()
                        .orElse(null),
                joined.stream()
                        .flatMap(part -> linked.stream().filter(each -> isOf(each.id(), part)))
                        .filter(each ->
                                referral.id().equals(each.submission().way().follows()))
                        .map(Link::to)
                        .toList());
    }

    private static boolean isOf(@Nullable ReferralId id, PathPart part) {
        return id != null && id.value().equals(part.referral());
    }

    /** The station tells what follows what; where there is none yet, only the referral itself does. */
    private static boolean mayFollow(ReferralId id, PathPart part) {
        Station station = part.station();
        return station == null ? !isOf(id, part) : id.value().equals(station.follows());
    }
}
