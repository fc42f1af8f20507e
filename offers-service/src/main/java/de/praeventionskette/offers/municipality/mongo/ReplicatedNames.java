package de.praeventionskette.offers.municipality.mongo;

import de.praeventionskette.kit.inbox.Freshness;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.offers.municipality.Ags;
import de.praeventionskette.offers.municipality.MunicipalityNames;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** Names from the copy, read again when they are five seconds old: there are at most some ten thousand. */
public final class ReplicatedNames implements MunicipalityNames {
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final Projection municipalities;
    private final Freshness freshness;
    private volatile Read last = new Read(Map.of(), System.nanoTime() - FRESH_NANOS);

    public ReplicatedNames(Projection municipalities, Freshness freshness) {
        this.municipalities = municipalities;
        this.freshness = freshness;
    }

    @Override
    public Map<Ags, String> all() {
        Read known = last;
        if (System.nanoTime() - known.nanos() < FRESH_NANOS) {
            return known.names();
        }
        Map<Ags, String> names = new HashMap<>();
        for (Document row : municipalities.rows().find()) {
            String ags = row.getString("_id");
            String name = row.getString(MunicipalityReplica.LABEL);
            if (ags != null && name != null && Ags.isOne(ags)) {
                names.put(new Ags(ags), name);
            }
        }
        last = new Read(Map.copyOf(names), System.nanoTime());
        return last.names();
    }

    @Override
    public Optional<Duration> age() {
        return freshness.age(MunicipalityReplica.NAME);
    }

    private record Read(Map<Ags, String> names, long nanos) {}
}
