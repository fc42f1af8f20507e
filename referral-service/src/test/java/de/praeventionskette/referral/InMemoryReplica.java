package de.praeventionskette.referral;

import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.CapacityBand;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import de.praeventionskette.referral.replica.Called;
import de.praeventionskette.referral.replica.KnownOffer;
import de.praeventionskette.referral.replica.Replica;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of offers and teams. */
public final class InMemoryReplica implements Replica {
    private final Map<String, KnownOffer> known = new HashMap<>();
    private final Set<String> teams = new HashSet<>();

    public void team(String organization, String unit) {
        teams.add(Called.key(organization, unit));
    }

    public void noTeam(String organization, String unit) {
        teams.remove(Called.key(organization, unit));
    }

    public void has(String id, String organization, @Nullable String unit) {
        put(id, organization, unit, false, CapacityBand.FREE);
    }

    public void put(String id, String organization, @Nullable String unit, boolean withdrawn, CapacityBand capacity) {
        known.put(
                id,
                new KnownOffer(
                        id,
                        "03241",
                        new KnownOffer.Receiver(organization, unit),
                        "Offer " + id,
                        new KnownOffer.Kind(FieldOfAction.HEALTH, PreventionLevel.PRIMARY),
                        new KnownOffer.Fit(0, 36, List.of("03241005"), Audience.FAMILIES, false),
                        capacity,
                        withdrawn));
    }

    @Override
    public Optional<KnownOffer> offer(String id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public Map<String, KnownOffer> offers(Collection<String> ids) {
        return ids.stream()
                .distinct()
                .filter(known::containsKey)
                .collect(Collectors.toMap(id -> id, id -> Objects.requireNonNull(known.get(id))));
    }

    @Override
    public Map<String, String> names(Collection<String> ids) {
        return ids.stream().filter(teams::contains).collect(Collectors.toMap(id -> id, id -> "Team " + id));
    }

    @Override
    public boolean mayBeIn(String region, String municipality) {
        return municipality.startsWith(region);
    }

    @Override
    public Optional<Duration> age() {
        return Optional.empty();
    }
}
