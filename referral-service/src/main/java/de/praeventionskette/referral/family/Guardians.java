package de.praeventionskette.referral.family;

import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.path.GuardianRole;
import de.praeventionskette.referral.path.Holder;
import de.praeventionskette.referral.path.HolderId;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.path.Paths;
import de.praeventionskette.referral.referral.FindReferral;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose codes open a referral, for whoever speaks for the family in its course. It knows those for whom this referral is or
 * once was meant, and those to whom its own side issued a code; whoever else holds one does not exist here.
 */
public final class Guardians {
    private final FindReferral referrals;
    private final Paths paths;

    public Guardians(FindReferral referrals, Paths paths) {
        this.referrals = referrals;
        this.paths = paths;
    }

    /**
     * One who holds a code.
     *
     * @param role for whom it was issued; null: nobody said, or this side may not know, since it was only shown the code
     * @param came whether this referral began or joined the path with this code
     * @param sees whether this referral is meant for it
     * @param open whether the code opens anything; else it was closed
     */
    public record Guardian(HolderId id, @Nullable GuardianRole role, boolean came, boolean sees, boolean open) {}

    /** A referral, and the path that its family has a code for. */
    record Spoken(Referral referral, Path path) {}

    /**
     * Those that the actor may know, in the order in which they got their codes.
     *
     * @throws NotFound the actor is on neither side
     * @throws NotAllowed the actor did not send this referral, nor receive it from the family itself
     * @throws Conflict the family did not consent to a path, so there is nothing to open
     */
    public List<Guardian> of(ReferralId id, Actor actor) {
        Spoken spoken = spoken(id, actor);
        return spoken.path().holders().all().stream()
                .filter(holder -> isKnown(holder, id, actor))
                .map(holder -> guardian(holder, id))
                .toList();
    }

    private boolean isKnown(Holder holder, ReferralId id, Actor actor) {
        return holder.reach().knows(id.value())
                || holder.issuedFor() != null && referrals.isSpokenForBy(new ReferralId(holder.issuedFor()), actor);
    }

    private static Guardian guardian(Holder holder, ReferralId id) {
        boolean came = holder.reach().came().contains(id.value());
        return new Guardian(holder.id(), came ? null : holder.role(), came, holder.sees(id.value()), holder.isOpen());
    }

    /**
     * One of them.
     *
     * @throws NotFound there is no such holder, or the actor may not know it
     */
    Guardian must(ReferralId id, HolderId holder, Actor actor) {
        return of(id, actor).stream()
                .filter(guardian -> guardian.id().equals(holder))
                .findFirst()
                .orElseThrow(() -> new NotFound("guardian.not-found"));
    }

    Spoken spoken(ReferralId id, Actor actor) {
        Referral referral = referrals.sentBy(id, actor);
        Path path = paths.find(referral.submission().way().path()).orElseThrow();
        boolean consented = referral.isFamilysOwn()
                || path.parts().stream()
                        .filter(part -> part.referral().equals(id.value()))
                        .anyMatch(part -> part.consent().includes(ConsentScope.PATH));
        if (!consented) {
            throw new Conflict("path-code.no-path");
        }
        return new Spoken(referral, path);
    }
}
