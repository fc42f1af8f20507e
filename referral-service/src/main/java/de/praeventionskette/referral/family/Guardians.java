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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * The path that the family of a referral has codes for, and who may be known of those that hold them.
     *
     * @param guardians in the order in which they got their codes
     */
    record Known(Path path, List<Guardian> guardians) {
        /**
         * One of them.
         *
         * @throws NotFound there is no such holder, or the actor may not know it
         */
        Guardian must(HolderId holder) {
            return guardians.stream()
                    .filter(guardian -> guardian.id().equals(holder))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("guardian.not-found"));
        }
    }

    /**
     * Those that the actor may know, in the order in which they got their codes.
     *
     * @throws NotFound the actor is on neither side
     * @throws NotAllowed the actor did not send this referral, nor receive it from the family itself
     * @throws Conflict the family did not consent to a path, so there is nothing to open
     */
    public List<Guardian> of(ReferralId id, Actor actor) {
        return known(id, actor).guardians();
    }

    Known known(ReferralId id, Actor actor) {
        Path path = spokenFor(id, actor);
        List<Holder> all = path.holders().all();
        Set<ReferralId> ours = referrals.spokenForBy(
                all.stream()
                        .filter(holder -> !holder.reach().knows(id.value()))
                        .flatMap(Guardians::issuedFor)
                        .collect(Collectors.toSet()),
                actor);
        return new Known(
                path,
                all.stream()
                        .filter(holder -> holder.reach().knows(id.value())
                                || issuedFor(holder).anyMatch(ours::contains))
                        .map(holder -> guardian(holder, id))
                        .toList());
    }

    private static Stream<ReferralId> issuedFor(Holder holder) {
        return Stream.ofNullable(holder.issuedFor()).map(ReferralId::new);
    }

    private static Guardian guardian(Holder holder, ReferralId id) {
        boolean came = holder.reach().came().contains(id.value());
        return new Guardian(holder.id(), came ? null : holder.role(), came, holder.sees(id.value()), holder.isOpen());
    }

    /** The path that the family has a code for, for somebody who speaks for it in the course of a referral. */
    Path spokenFor(ReferralId id, Actor actor) {
        Referral referral = referrals.sentBy(id, actor);
        Path path = paths.find(referral.submission().way().path()).orElseThrow();
        boolean consented = referral.isFamilysOwn()
                || path.parts().stream()
                        .filter(part -> part.referral().equals(id.value()))
                        .anyMatch(part -> part.consent().includes(ConsentScope.PATH));
        if (!consented) {
            throw new Conflict("path-code.no-path");
        }
        return path;
    }
}
