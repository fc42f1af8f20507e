package de.praeventionskette.referral.consent.sheet;

import java.util.Optional;

/** Recognises a file by what is in it; what it is called does not count. */
@FunctionalInterface
public interface RecognizeSheet {
    /** What it is; empty: nothing that is taken. */
    Optional<SheetType> recognize(byte[] content);
}
