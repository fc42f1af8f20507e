package de.praeventionskette.referral.absence;

import de.praeventionskette.referral.replica.Replica;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells whoever chooses a team or waits for it that it is away today, and who answers instead. */
public final class FindAway {
    private final Rosters rosters;
    private final Replica replica;

    public FindAway(Rosters rosters, Replica replica) {
        this.rosters = rosters;
        this.replica = replica;
    }

    /** About one; empty: that one is there. */
    public Optional<Away> of(Addressee who) {
        return Optional.ofNullable(of(Set.of(who)).get(who));
    }

    /** About several; who is there is missing. */
    public Map<Addressee, Away> of(Collection<Addressee> some) {
        Map<String, Roster> away =
                rosters.of(some.stream().map(Addressee::organization).collect(Collectors.toSet()));
        Map<Addressee, Leave> leaves = new HashMap<>();
        Map<Addressee, Addressee> deputies = new HashMap<>();
        for (Addressee who : some) {
            Roster roster = away.get(who.organization());
            if (roster != null) {
                roster.leave(who.unit()).ifPresent(leave -> leaves.put(who, leave));
                roster.standIn(who.unit())
                        .ifPresent(team -> deputies.put(who, new Addressee(who.organization(), team)));
            }
        }
        Map<String, String> names = names(deputies.values());
        return leaves.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> away(each.getValue(), deputies.get(each.getKey()), names)));
    }

    private Map<String, String> names(Collection<Addressee> deputies) {
        List<String> keys = deputies.stream().map(Addressee::key).toList();
        return keys.isEmpty() ? Map.of() : replica.names(keys);
    }

    private static Away away(Leave leave, @Nullable Addressee deputy, Map<String, String> names) {
        return deputy == null
                ? new Away(leave.until(), null, null)
                : new Away(leave.until(), deputy.id(), names.getOrDefault(deputy.key(), deputy.id()));
    }
}
