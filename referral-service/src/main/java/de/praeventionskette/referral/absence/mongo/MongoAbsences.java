package de.praeventionskette.referral.absence.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Indexes;
import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.MongoAggregateStore;
import de.praeventionskette.referral.absence.Absence;
import de.praeventionskette.referral.absence.AbsenceEvent;
import de.praeventionskette.referral.absence.Absences;
import de.praeventionskette.referral.absence.Addressee;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One document per team, under its key; days are text, whose order is that of time. */
public final class MongoAbsences implements Absences {
    private static final String ORGANIZATION = "state.who.organization";
    private static final String FROM = "state.leave.from";
    private static final String UNTIL = "state.leave.until";
    private static final String DEPUTY = "state.leave.deputy";
    private static final String ID = "_id";
    private static final int MOST = 5000;

    private final MongoAggregateStore<Absence, AbsenceEvent> store;

    public MongoAbsences(AggregateStores stores) {
        this.store = stores.of("absences", Absence.class, AbsenceEvent.class)
                .index(Indexes.ascending(ORGANIZATION, UNTIL))
                .index(Indexes.ascending(UNTIL))
                .open();
    }

    @Override
    public Optional<Loaded<Absence>> find(Addressee who) {
        return store.find(who.key());
    }

    @Override
    public Loaded<Absence> change(
            Addressee who, String region, Command command, Function<Absence, List<AbsenceEvent>> change) {
        return store.changeFrom(who.key(), region, command, () -> Absence.none(who), change);
    }

    @Override
    public List<Loaded<Absence>> notOver(Collection<String> organizations, LocalDate day) {
        return store.query(and(in(ORGANIZATION, organizations), gte(UNTIL, day.toString())), new Document(ID, 1), MOST);
    }

    @Override
    public List<Loaded<Absence>> withDeputy(LocalDate day, @Nullable String after, int limit) {
        return store.query(
                and(
                        gte(UNTIL, day.toString()),
                        lte(FROM, day.toString()),
                        exists(DEPUTY),
                        gt(ID, after == null ? "" : after)),
                new Document(ID, 1),
                limit);
    }
}
