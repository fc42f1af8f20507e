package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.path.PathPart;
import de.praeventionskette.referral.path.Paths;
import de.praeventionskette.referral.referral.Links.Link;
import java.util.List;

/**
 * Finds what a referral was handed over from and to, for somebody who may see both, while the family lets both be joined on its
 * path. Nothing of the child is read.
 */
public final class FindLinks {
    private final Desk desk;
    private final Paths paths;
    private final ConsentGate gate;

    public FindLinks(Desk desk, Paths paths, ConsentGate gate) {
        this.desk = desk;
        this.paths = paths;
        this.gate = gate;
    }

    /** The links of a referral that the actor sees. */
    public Links of(Referral referral, Actor actor) {
        List<Referral> joined = joined(referral, actor);
        if (joined.stream().noneMatch(each -> each.id().equals(referral.id()))) {
            return Links.NONE;
        }
        ReferralId follows = referral.submission().way().follows();
        return new Links(
                joined.stream()
                        .filter(each -> each.id().equals(follows))
                        .map(Link::to)
                        .findFirst()
                        .orElse(null),
                joined.stream()
                        .filter(each ->
                                referral.id().equals(each.submission().way().follows()))
                        .map(Link::to)
                        .toList());
    }

    private List<Referral> joined(Referral referral, Actor actor) {
        return paths.find(referral.submission().way().path()).stream()
                .flatMap(path -> path.parts().stream())
                .filter(part -> part.consent().allows(ConsentScope.PATH, gate.today()))
                .map(PathPart::referral)
                .flatMap(id -> desk.ifSeen(new ReferralId(id), actor).stream())
                .toList();
    }
}
