package de.praeventionskette.referral.referral.web;

import org.springframework.stereotype.Component;

/** The parts of the form that fill themselves: whether the offer fits, and the family's consent. */
@Component
record SubmissionParts(OfferFits fits, ConsentPart consents) {}
