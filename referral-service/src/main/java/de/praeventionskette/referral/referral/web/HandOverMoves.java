package de.praeventionskette.referral.referral.web;

import de.praeventionskette.referral.referral.AnswerHandOver;
import de.praeventionskette.referral.referral.NoteHandOver;
import de.praeventionskette.referral.referral.TakeBackHandOver;
import de.praeventionskette.referral.referral.WishHandOver;

/** The use cases of a warm hand-over. */
public record HandOverMoves(WishHandOver wish, TakeBackHandOver takeBack, AnswerHandOver answer, NoteHandOver note) {}
