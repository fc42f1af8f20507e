package de.praeventionskette.referral.walk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whoever can try something: who refers, two organizations that help, and three teams of a third one. */
enum Who {
    MIDWIFE,
    CENTRE,
    EARLY,
    NORTH,
    SOUTH,
    WEST;

    /** Those with an offer. */
    static final List<Who> WITH_OFFERS = List.of(CENTRE, EARLY, NORTH);

    static final List<Who> TEAMS = Stream.of(values()).filter(Who::isTeam).toList();

    boolean isTeam() {
        return compareTo(NORTH) >= 0;
    }

    /** The next team, round in a circle. */
    Who neighbour() {
        return TEAMS.get((TEAMS.indexOf(this) + 1) % TEAMS.size());
    }

    /** The organization in whose name it acts. */
    String organization() {
        return isTeam() ? "district" : word();
    }

    /** Its name in ids. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
