package de.praeventionskette.referral;

import de.praeventionskette.referral.escalation.LateFigures;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Twin of the store of weekly figures. */
public final class InMemoryLateFigures implements LateFigures {
    private final Map<String, Week> weeks = new ConcurrentHashMap<>();

    @Override
    public void keep(String region, Week week) {
        weeks.putIfAbsent(region + week.monday(), week);
    }

    @Override
    public Optional<Week> find(String region, LocalDate monday) {
        return Optional.ofNullable(weeks.get(region + monday));
    }
}
