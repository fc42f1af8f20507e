package de.praeventionskette.referral.absence;

import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.replica.Replica;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out who is away today. */
public final class Rosters {
    private final Absences absences;
    private final Replica replica;
    private final Clock clock;

    public Rosters(Absences absences, Replica replica, Clock clock) {
        this.absences = absences;
        this.replica = replica;
        this.clock = clock;
    }

    /** How long one is away that is so today. */
    public Optional<Leave> leave(Addressee who) {
        LocalDate today = LocalDays.of(clock.instant());
        return absences.find(who).flatMap(found -> found.state().lasting(today));
    }

    /** Today's of one organization. */
    public Roster of(String organization) {
        return of(Set.of(organization)).getOrDefault(organization, new Roster(Map.of(), Set.of()));
    }

    /** Today's of several, by organization; where nobody is away it is missing. */
    public Map<String, Roster> of(Collection<String> organizations) {
        LocalDate today = LocalDays.of(clock.instant());
        Map<String, Map<String, Leave>> away = new HashMap<>();
        Set<Addressee> deputies = new HashSet<>();
        absences.notOver(organizations, today)
                .forEach(found -> found.state().lasting(today).ifPresent(leave -> {
                    Addressee who = found.state().who();
                    away.computeIfAbsent(who.organization(), organization -> new HashMap<>())
                            .put(Roster.name(who.unit()), leave);
                    if (leave.deputy() != null) {
                        deputies.add(new Addressee(who.organization(), leave.deputy()));
                    }
                }));
        Map<String, Set<String>> known = known(deputies);
        return away.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> new Roster(each.getValue(), known.getOrDefault(each.getKey(), Set.of()))));
    }

    private Map<String, Set<String>> known(Set<Addressee> deputies) {
        List<String> keys = deputies.stream().map(Addressee::key).toList();
        Set<String> names = keys.isEmpty() ? Set.of() : replica.names(keys).keySet();
        return deputies.stream()
                .filter(deputy -> names.contains(deputy.key()))
                .collect(Collectors.groupingBy(
                        Addressee::organization, Collectors.mapping(Addressee::id, Collectors.toSet())));
    }
}
