package de.praeventionskette.referral.notice;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What somebody may be told of. The mail never says which it was. */
public enum NoticeKind {
    /** A new request for us, one that was passed to our team, or one that was taken back. */
    REQUEST(Whom.SIDES),
    /** The other side has done something with what we sent. */
    ANSWER(Whom.SIDES),
    /** We are asked what happened or to hand over together, or the family says that nobody has called. */
    QUESTION(Whom.SIDES),
    /** Something of ours is due soon. */
    REMINDER(Whom.SIDES),
    /** Something waits too long. */
    OVERDUE(Whom.SIDES),
    /** A consent that we took ends soon. */
    CONSENT(Whom.SIDES),
    /** Families wait too long in a municipality of ours; in numbers that stand for no family. */
    LATE(Whom.STEERING);

    private final Set<Role> whom;

    NoticeKind(Set<Role> whom) {
        this.whom = whom;
    }

    /** What somebody may be told of in the membership that they act in. */
    public static List<NoticeKind> of(Actor actor) {
        return Arrays.stream(values())
                .filter(kind -> kind.whom.stream().anyMatch(actor::has))
                .toList();
    }

    private static final class Whom {
        private static final Set<Role> SIDES = Set.of(Role.PROFESSIONAL, Role.PROVIDER);
        private static final Set<Role> STEERING = Set.of(Role.COORDINATOR, Role.PLANNER);
    }
}
