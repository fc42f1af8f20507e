package de.praeventionskette.contracts;

/** What someone may do in one membership. A family has no role: its pages need no sign-in. */
public enum Role {
    /** Finds offers, takes consent, submits referrals, sees feedback. */
    PROFESSIONAL("Fachkraft"),
    /** Keeps own offers and free places up to date; accepts, rejects and reports back. */
    PROVIDER("Angebotsträger"),
    /** Networks, bodies, meetings, agreements, stale offers and unmet needs of the own municipality. */
    COORDINATOR("Netzwerkkoordination"),
    /** Region-wide reports, grants, goals and cooperation quality. */
    PLANNER("Planung"),
    /** Access log, access requests, erasure and the review of exceptional access. */
    PRIVACY_OFFICER("Datenschutzbeauftragte"),
    /** Organizations of users, reference data, parked messages and replays. */
    ADMIN("Administration");

    private final String germanName;

    Role(String germanName) {
        this.germanName = germanName;
    }

    /** The word of the German pages. */
    public String germanName() {
        return germanName;
    }
}
