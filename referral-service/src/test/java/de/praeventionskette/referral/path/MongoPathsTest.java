package de.praeventionskette.referral.path;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Reaction;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.Stores;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.Consent.Terms;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.HowGiven;
import de.praeventionskette.referral.path.kafka.PathEventsOut;
import de.praeventionskette.referral.path.mongo.MongoPaths;
import de.praeventionskette.referral.secret.KeyedHash;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Paths over the real wire protocol, those included that were stored before guardians had codes of their own. */
class MongoPathsTest {
    private static final PathId PATH = new PathId("path");
    private static final Consent CONSENT = Consent.given(
            "centre",
            ConsentPurpose.REFERRAL,
            new Terms(
                    GivenBy.ONE_PARENT,
                    HowGiven.PAPER,
                    Instant.parse("2026-03-01T09:00:00Z"),
                    LocalDate.of(2099, 1, 1),
                    "v1"),
            List.of(ConsentScope.values()));

    private final MongoDatabase database = Stores.database();
    private final Paths paths;
    private final PathCodes codes = new PathCodes(new KeyedHash(new byte[] {1}), new KeyedHash(new byte[] {2}));
    private final JoinPath joining;
    private final HolderCodes holders;

    MongoPathsTest() {
        WantedIndexes indexes = new WantedIndexes(database);
        paths = new MongoPaths(
                Stores.in(database, indexes), new PathEventsOut(), happened -> Reaction.Outcome.UNCHANGED);
        indexes.make();
        joining = new JoinPath(paths, codes, Clock.systemUTC());
        holders = new HolderCodes(paths, codes);
        joining.begin(
                PATH,
                new PathStart("03241", new ChildId("child"), "03241005", LocalDate.of(2026, 3, 1), 4),
                new JoinPath.First("first", CONSENT, null),
                Command.once(new RequestKey("key", "digest")));
        joining.join(PATH, HolderId.first(PATH), "second", CONSENT);
    }

    private Path found(PathCode code) {
        return paths.findByCode("03241", codes.hash(code)).orElseThrow();
    }

    @Test
    void aPathOfBeforeIsReadAsThatOfOneWhoSeesEverything() {
        MongoCollection<Document> stored = database.getCollection("paths");
        stored.updateOne(
                eq("_id", PATH.value()),
                Updates.combine(
                        Updates.unset("state.reach"),
                        Updates.unset("state.further"),
                        Updates.set("state.retired", List.of("an old hash")),
                        Updates.set("state.pin", "a PIN's hash")));

        Path old = found(codes.of(PATH));

        assertThat(old.holders().all()).singleElement().satisfies(only -> {
            assertThat(new Held(old, only).referrals()).containsExactly("first", "second");
            assertThat(only.isGuardedBy("a PIN's hash")).isTrue();
            assertThat(only.retired()).containsExactly("an old hash");
            assertThat(only.role()).isNull();
        });
        PathCode further = holders.issue(PATH, new HolderId("father"), GuardianRole.FATHER, "second")
                .code();
        assertThat(found(further).holders().all().getFirst())
                .isEqualTo(old.holders().all().getFirst());
    }

    @Test
    void eachCodeIsFoundInItsRegionUntilItIsRenewedOrClosed() {
        HolderId father = new HolderId("father");
        PathCode first = codes.of(PATH);
        PathCode further =
                holders.issue(PATH, father, GuardianRole.FATHER, "second").code();

        assertThat(found(first).id()).isEqualTo(PATH);
        assertThat(found(further).id()).isEqualTo(PATH);
        assertThat(paths.findByCode("16072", codes.hash(further))).isEmpty();
        PathCode renewed = holders.renew(PATH, father, "once");
        assertThat(paths.findByCode(codes.hash(further))).isEmpty();
        assertThat(found(renewed).holders().find(father))
                .hasValueSatisfying(his -> assertThat(his.sees("second")).isTrue());
        holders.close(PATH, HolderId.first(PATH));
        assertThat(paths.findByCode(codes.hash(first))).isEmpty();
        assertThat(found(renewed).holders().all().getFirst().isOpen()).isFalse();
    }

    @Test
    void whoeverHasACodeThatWasRenewedMeanwhileChoosesNoPinForTheNewOne() {
        HolderId first = HolderId.first(PATH);
        Path seen = found(codes.of(PATH));
        Held page = new Held(seen, seen.holders().must(first));
        PathCode renewed = holders.renew(PATH, first, "once");

        assertThatThrownBy(() -> holders.guard(page, "a PIN's hash")).isInstanceOf(Invalid.class);

        assertThat(found(renewed).holders().must(first).pin()).isNull();
        Held now = new Held(found(renewed), found(renewed).holders().must(first));
        assertThat(holders.guard(now, "a PIN's hash").holder().isGuardedBy("a PIN's hash"))
                .isTrue();
    }
}
