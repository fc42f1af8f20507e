package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.child.OpenChild;
import de.praeventionskette.referral.child.ReadChildren;
import de.praeventionskette.referral.child.ReadPurpose;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.consent.NoConsent;
import java.util.List;

/** Shows one referral to one of its sides: the receiver while the consent holds, the sender as far as it may hear. */
public final class ViewReferral {
    private final Desk desk;
    private final ConsentGate gate;
    private final ReadChildren children;

    public ViewReferral(Desk desk, ConsentGate gate, ReadChildren children) {
        this.desk = desk;
        this.gate = gate;
        this.children = children;
    }

    /**
     * A referral as one side may see it.
     *
     * @param child the child; its reading is on record
     * @param insight what of the course may be seen
     */
    public record Seen(Loaded<Referral> referral, OpenChild child, Insight insight) {
        @Override
        public String toString() {
            return "Seen[" + referral.id() + "]";
        }
    }

    /**
     * Looks at a referral; the look is on record before anything of the child is read.
     *
     * @throws NotFound the actor is on neither side, or the child's key was destroyed
     * @throws NoConsent the receiver's consent is not in force
     */
    public Seen view(ReferralId id, Actor actor) {
        Loaded<Referral> found = desk.seen(id, actor);
        Insight insight = insight(found.state(), actor);
        ChildId child = found.state().submission().about().child();
        OpenChild open =
                children.read(List.of(child), ReadPurpose.REFERRAL, actor).get(child);
        if (open == null) {
            throw new NotFound("referral.not-found");
        }
        return new Seen(found, open, insight);
    }

    /** What an actor may know of a referral's course; for a receiver without consent nothing. */
    public Insight insight(Referral referral, Actor actor) {
        if (Desk.isSender(referral, actor)) {
            boolean all = gate.senderMayHear(referral.consent())
                    || Desk.isReceiver(referral, actor) && gate.recipientMayRead(referral.consent());
            return new Insight(true, Desk.isReceiver(referral, actor), all);
        }
        gate.letRecipient(referral.consent());
        return new Insight(false, true, true);
    }
}
