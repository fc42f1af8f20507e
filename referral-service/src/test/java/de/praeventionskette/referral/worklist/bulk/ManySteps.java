package de.praeventionskette.referral.worklist.bulk;

import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.AskWhatHappened;
import de.praeventionskette.referral.referral.CancelReferral;
import de.praeventionskette.referral.referral.Desk;
import de.praeventionskette.referral.referral.NoteContact;
import de.praeventionskette.referral.referral.ReassignReferral;
import de.praeventionskette.referral.referral.RejectReferral;
import de.praeventionskette.referral.referral.StartHelp;

/** Steps with many over the use cases of a small region. */
public final class ManySteps {
    private ManySteps() {}

    public static MoveMany in(SmallRegion region) {
        return at(region.desk, region);
    }

    static MoveMany at(Desk desk, SmallRegion region) {
        return new MoveMany(
                new MoveMany.Receiving(
                        new AcceptReferral(desk),
                        new RejectReferral(desk),
                        new StartHelp(desk),
                        new NoteContact(desk),
                        new ReassignReferral(desk, region.offers)),
                new MoveMany.Sending(new AskWhatHappened(desk, region.gate), new CancelReferral(desk)),
                region.referrals,
                region.viewing);
    }
}
