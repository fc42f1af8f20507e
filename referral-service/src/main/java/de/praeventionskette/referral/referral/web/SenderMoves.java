package de.praeventionskette.referral.referral.web;

import de.praeventionskette.referral.referral.AskWhatHappened;
import de.praeventionskette.referral.referral.CancelReferral;
import de.praeventionskette.referral.referral.CorrectReferral;
import de.praeventionskette.referral.referral.EndOrder;
import de.praeventionskette.referral.referral.HideFromFamilyPage;

/** The use cases of the sending side. */
public record SenderMoves(
        CancelReferral cancel,
        CorrectReferral correct,
        AskWhatHappened ask,
        HideFromFamilyPage hide,
        EndOrder endOrder) {}
