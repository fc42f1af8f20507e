package de.praeventionskette.offers.organization;

/** What happens to an organization. */
public sealed interface OrganizationEvent {

    /** Is known for the first time. */
    record OrganizationPublished(OrganizationId organization) implements OrganizationEvent {}

    /** Says something else about itself. */
    record OrganizationChanged(OrganizationId organization) implements OrganizationEvent {}
}
