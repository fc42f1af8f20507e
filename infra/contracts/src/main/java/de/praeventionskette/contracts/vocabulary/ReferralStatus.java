package de.praeventionskette.contracts.vocabulary;

/** State of a referral, after FHIR Task. */
public enum ReferralStatus {
    /** Entwurf. */
    DRAFT,
    /** Übermittelt. */
    REQUESTED,
    /** Angenommen. */
    ACCEPTED,
    /** Abgelehnt. */
    REJECTED,
    /** In Bearbeitung. */
    IN_PROGRESS,
    /** Pausiert. */
    ON_HOLD,
    /** Abgeschlossen. */
    COMPLETED,
    /** Nicht zustande gekommen. */
    FAILED,
    /** Widerrufen. */
    CANCELLED,
    /** Fehleingabe. */
    ENTERED_IN_ERROR
}
