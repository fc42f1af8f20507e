package de.praeventionskette.reporting.map;

/** Somebody wants to look at a municipality that their membership does not work for. */
public final class NotYourMunicipality extends RuntimeException {
    public NotYourMunicipality() {
        super("municipality is not among those of the membership", null, false, false);
    }
}
