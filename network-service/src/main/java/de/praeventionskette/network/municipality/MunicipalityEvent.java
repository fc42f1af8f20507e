package de.praeventionskette.network.municipality;

/** What happens to a municipality. */
public sealed interface MunicipalityEvent {
    /** It was recorded or corrected. */
    record MunicipalityRecorded(Ags ags) implements MunicipalityEvent {}
}
