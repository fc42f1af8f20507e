package de.praeventionskette.referral.referral.web;

import de.praeventionskette.referral.referral.CancelReferral;
import de.praeventionskette.referral.referral.CorrectReferral;

/** The use cases of the sending side. */
public record SenderMoves(CancelReferral cancel, CorrectReferral correct) {}
