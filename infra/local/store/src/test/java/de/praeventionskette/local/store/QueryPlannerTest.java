package de.praeventionskette.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.praeventionskette.local.store.QueryPlanner.Sort;
import de.praeventionskette.local.store.StoreIndex.Definition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which index a query uses, and how much of it. */
class QueryPlannerTest {

    private final MVStore store = MVStore.open(null);

    private final StoreIndex worklist =
            index("worklist", null, "state.receiver.organization", "state.kind", "-state.at");
    private final StoreIndex due = index("due", new Document("pending", true), "region");
    private final StoreIndex served = index("served", null, "municipalities", "kind", "-at");

    private StoreIndex index(String name, @Nullable Document filter, String... keys) {
        List<IndexKey> parsed = Stream.of(keys)
                .map(key -> key.startsWith("-") ? new IndexKey(key.substring(1), false) : new IndexKey(key, true))
                .toList();
        MVMap<byte[], Long> entries = store.openMap(
                name,
                new MVMap.Builder<byte[], Long>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
        IndexMarks marks = new IndexMarks(store.openMap(
                "marks",
                new MVMap.Builder<String, Long>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(LongDataType.INSTANCE)));
        return new StoreIndex(
                new Definition(name, parsed, false, false, filter == null ? null : new PartialFilter(filter)),
                entries,
                marks);
    }

    private Optional<QueryPlan> plan(Document query, boolean limited, Sort... order) {
        return new QueryPlanner(Conditions.of(query), List.of(order), limited).best(List.of(worklist, due, served));
    }

    private static Document referral(int i) {
        return new Document("_id", i)
                .append("region", "03241")
                .append("pending", i % 50 == 0 ? true : null)
                .append(
                        "state",
                        new Document("receiver", new Document("organization", "org" + i % 10))
                                .append("kind", "kind" + i % 5)
                                .append("at", i));
    }

    private void fill(StoreIndex index) {
        IntStream.range(0, 1000).mapToObj(QueryPlannerTest::referral).forEach(row -> put(index, row));
    }

    @SuppressWarnings("NullAway")
    private static void put(StoreIndex index, Document row) {
        index.add(row, Position.of(row.get("_id")), null);
    }

    private static List<Position> first(QueryPlan plan, int count) {
        Iterable<Position> positions = plan::positions;
        return java.util.stream.StreamSupport.stream(positions.spliterator(), false)
                .limit(count)
                .toList();
    }

    private static List<Position> positions(int... ids) {
        return Arrays.stream(ids).mapToObj(Position::of).toList();
    }

    @Test
    void aWorklistIsReadFromItsIndexInOrderAndOnlyAsFarAsNeeded() {
        fill(worklist);
        QueryPlan plan = plan(
                        new Document(
                                "$and",
                                List.of(
                                        new Document("state.receiver.organization", "org7"),
                                        new Document("state.kind", new Document("$eq", "kind2")))),
                        true,
                        new Sort("state.at", false))
                .orElseThrow();

        assertThat(plan.index()).isSameAs(worklist);
        assertThat(plan.ordered()).isTrue();
        assertThat(first(plan, 3)).isEqualTo(positions(997, 987, 977));
    }

    @Test
    void severalStatesAreMergedInOrder() {
        fill(worklist);
        QueryPlan plan = plan(
                        new Document("state.receiver.organization", new Document("$in", List.of("org6", "org7")))
                                .append("state.kind", new Document("$in", List.of("kind1", "kind2"))),
                        true,
                        new Sort("state.at", true))
                .orElseThrow();

        assertThat(plan.ordered()).isTrue();
        assertThat(plan.reverse()).isTrue();
        assertThat(first(plan, 4)).isEqualTo(positions(6, 7, 16, 17));
    }

    @Test
    void aRangeReadsOnlyWhatLiesWithin() {
        fill(worklist);
        QueryPlan plan = plan(
                        new Document("state.receiver.organization", "org7")
                                .append("state.kind", "kind2")
                                .append("state.at", new Document("$gte", 30).append("$lt", 60.0)),
                        false)
                .orElseThrow();

        assertThat(first(plan, 100)).containsExactlyInAnyOrderElementsOf(positions(37, 47, 57));
    }

    @Test
    void aLeadingKeyIsEnough() {
        fill(worklist);
        QueryPlan plan =
                plan(new Document("state.receiver.organization", "org7"), false).orElseThrow();

        assertThat(first(plan, 1000)).hasSize(100);
    }

    @Test
    void aPartialIndexServesOnlyQueriesThatAskForWhatItHolds() {
        fill(due);

        assertThat(plan(new Document("pending", true), false)).hasValueSatisfying(plan -> {
            assertThat(plan.index()).isSameAs(due);
            assertThat(first(plan, 100)).hasSize(20);
        });
        assertThat(plan(new Document("region", "03241"), false)).isEmpty();
        assertThat(plan(new Document("region", "03241").append("pending", new Document("$ne", null)), false))
                .isEmpty();
    }

    @Test
    void elementsOfArraysAreFoundAndOrderedByTheNextKey() {
        for (int i = 0; i < 100; i++) {
            put(
                    served,
                    new Document("_id", i)
                            .append(
                                    "municipalities",
                                    i % 10 == 0 ? List.of("03241005", "03241001") : List.of("03241001"))
                            .append("kind", "OFFER")
                            .append("at", i));
        }
        QueryPlan plan = plan(
                        new Document("municipalities", "03241005").append("kind", "OFFER"), true, new Sort("at", false))
                .orElseThrow();

        assertThat(plan.ordered()).isTrue();
        assertThat(first(plan, 100)).isEqualTo(positions(90, 80, 70, 60, 50, 40, 30, 20, 10, 0));
        assertThat(plan(new Document("municipalities", "03241005"), true, new Sort("municipalities", true)))
                .hasValueSatisfying(sorted -> assertThat(sorted.ordered()).isFalse());
    }

    @Test
    void queriesWithoutAnIndexedFieldHaveNoPlan() {
        assertThat(plan(new Document("state.kind", "kind1"), false)).isEmpty();
        assertThat(plan(new Document("$or", List.of(new Document("region", "03241"))), false))
                .isEmpty();
        assertThat(plan(new Document("state.receiver.organization", new Document("$ne", "org1")), false))
                .isEmpty();
    }
}
