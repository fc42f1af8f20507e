package de.praeventionskette.referral.family;

import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.referral.AskForFamily;
import de.praeventionskette.referral.referral.FindReferral;
import de.praeventionskette.referral.referral.NoteCode;

/** What is done with the codes of guardians in a small region, and what they do on their pages. */
final class GuardianDesk {
    final Guardians guardians;
    final IssueCode issuing;
    final ShowToGuardian showing;
    final RenewCode renewing;
    final CloseCode closing;
    final ViewWay way;
    final SayNobodyCalled nobodyCalled;

    GuardianDesk(SmallRegion region) {
        NoteCode noting = new NoteCode(region.desk);
        guardians = new Guardians(new FindReferral(region.desk), region.paths);
        issuing = new IssueCode(guardians, noting, region.holderCodes);
        showing = new ShowToGuardian(guardians, region.codes, noting, region.holderCodes);
        renewing = new RenewCode(guardians, noting, region.holderCodes);
        closing = new CloseCode(guardians, noting, region.holderCodes);
        way = new ViewWay(
                region.paths,
                region.referrals,
                (district, holder, children) -> region.reads.add("family " + district + " " + children.size()),
                region.gate);
        nobodyCalled = new SayNobodyCalled(region.joining, new AskForFamily(region.referrals, region.clock));
    }
}
