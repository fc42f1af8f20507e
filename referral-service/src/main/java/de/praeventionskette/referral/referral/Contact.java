package de.praeventionskette.referral.referral;

/** How far the receiver has come with the family (FHIR Task.businessStatus). */
public enum Contact {
    CONTACT_MADE,
    NOT_REACHED,
    APPOINTMENT_MADE,
    NO_SHOW,
    WAITLISTED,
    HELP_STARTED
}
