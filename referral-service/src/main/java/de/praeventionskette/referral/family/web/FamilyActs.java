package de.praeventionskette.referral.family.web;

import de.praeventionskette.referral.family.FamilyTickets;
import de.praeventionskette.referral.family.OpenWay;
import de.praeventionskette.referral.family.SayNobodyCalled;
import de.praeventionskette.referral.family.ViewWay;
import de.praeventionskette.referral.family.WithdrawForFamily;

/** What a family can do on its page. */
public record FamilyActs(
        OpenWay open,
        ViewWay view,
        FamilyTickets tickets,
        SayNobodyCalled nobodyCalled,
        WithdrawForFamily withdrawal) {}
