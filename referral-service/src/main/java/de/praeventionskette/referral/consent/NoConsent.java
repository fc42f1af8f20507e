package de.praeventionskette.referral.consent;

import de.praeventionskette.kit.problem.NotAllowed;

/** The family's consent does not cover this: it was not given, was withdrawn or has expired (403). */
public final class NoConsent extends NotAllowed {
    NoConsent(Standing standing) {
        super(
                switch (standing) {
                    case WITHDRAWN -> "consent.withdrawn";
                    case EXPIRED -> "consent.expired";
                    case NOT_GIVEN, IN_FORCE -> "consent.missing";
                });
    }
}
