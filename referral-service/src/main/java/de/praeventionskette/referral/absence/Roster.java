package de.praeventionskette.referral.absence;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who of an organization is away on a day, and who answers instead. */
public final class Roster {
    private static final String WHOLE = "";

    private final Map<String, Leave> away;
    private final Set<String> known;

    /**
     * Of one organization on one day.
     *
     * @param away who is away, by {@link #name}
     * @param known the teams that are known, as far as they are deputies
     */
    Roster(Map<String, Leave> away, Set<String> known) {
        this.away = Map.copyOf(away);
        this.known = Set.copyOf(known);
    }

    /**
     * That somebody gave a request to a team.
     *
     * @param from id of the team that had it before; null: the organization as a whole
     */
    public record Handed(@Nullable String from, Instant at) {}

    static String name(@Nullable String unit) {
        return unit == null ? WHOLE : unit;
    }

    /** Until when a team is away; empty: it is there. */
    public Optional<Leave> leave(@Nullable String unit) {
        return Optional.ofNullable(away.get(name(unit)));
    }

    /** The team that answers instead of one; empty: that one is there, or nobody answers instead. */
    public Optional<String> standIn(@Nullable String unit) {
        return standIn(unit, null);
    }

    /**
     * The team to which a request goes that stands with one. Where the deputy is away, its deputy answers, and so on; where
     * that leads to nobody who is there, or in a circle, the request stays. What somebody gave to a team that was away
     * does not go back to where it came from: people know what they do.
     *
     * @param handed how it came there, if somebody gave it; null: nobody did
     */
    public Optional<String> standIn(@Nullable String unit, @Nullable Handed handed) {
        Leave leave = away.get(name(unit));
        if (leave == null) {
            return Optional.empty();
        }
        Set<String> seen = new HashSet<>(Set.of(name(unit)));
        if (handed != null && !handed.at().isBefore(leave.begins())) {
            seen.add(name(handed.from()));
        }
        String deputy = leave.deputy();
        while (deputy != null && known.contains(deputy) && seen.add(deputy)) {
            Leave next = away.get(deputy);
            if (next == null) {
                return Optional.of(deputy);
            }
            deputy = next.deputy();
        }
        return Optional.empty();
    }
}
