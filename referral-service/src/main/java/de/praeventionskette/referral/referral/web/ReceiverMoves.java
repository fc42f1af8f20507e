package de.praeventionskette.referral.referral.web;

import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.CompleteReferral;
import de.praeventionskette.referral.referral.FailReferral;
import de.praeventionskette.referral.referral.HoldReferral;
import de.praeventionskette.referral.referral.NoteContact;
import de.praeventionskette.referral.referral.ReassignReferral;
import de.praeventionskette.referral.referral.RejectReferral;
import de.praeventionskette.referral.referral.ReopenReferral;
import de.praeventionskette.referral.referral.ResumeReferral;
import de.praeventionskette.referral.referral.StartHelp;

/** The use cases of the receiving side. */
public record ReceiverMoves(
        AcceptReferral accept,
        RejectReferral reject,
        StartHelp start,
        HoldReferral hold,
        ResumeReferral resume,
        CompleteReferral complete,
        FailReferral fail,
        NoteContact note,
        ReopenReferral reopen,
        ReassignReferral reassign) {}
