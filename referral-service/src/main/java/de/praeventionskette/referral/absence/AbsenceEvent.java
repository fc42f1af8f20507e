package de.praeventionskette.referral.absence;

/** What happens to an absence. */
public sealed interface AbsenceEvent {
    /** It was said anew when somebody is away and who answers instead. */
    record AbsenceSet(Addressee who) implements AbsenceEvent {}

    /** Somebody is back, or does not go. */
    record AbsenceEnded(Addressee who) implements AbsenceEvent {}
}
