package de.praeventionskette.referral.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.aggregate.AggregateStore.KeyReused;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.reason.AddReason.Wording;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an organization may do with its own reasons, on every store of them. */
interface ReasonListsContract {
    ReasonLists lists();

    private static Actor somebody() {
        return SmallRegion.actor("organization-" + UUID.randomUUID(), null);
    }

    private static RequestKey key(String key) {
        return new RequestKey(key, key);
    }

    private OwnReason add(Actor actor, String german) {
        return new AddReason(lists())
                .add(new Wording(Reason.NO_CAPACITY, german, "(" + german + ")"), key(UUID.randomUUID() + ""), actor);
    }

    @Test
    default void anOrganizationThatWordedNothingHasAnEmptyList() {
        assertThat(lists().of("nobody").all()).isEmpty();
        assertThat(lists().ofAll(List.of("nobody"))).isEmpty();
    }

    @Test
    default void whatWasAddedIsThereOnceHoweverOftenItIsSent() {
        Actor actor = somebody();
        Wording wording = new Wording(Reason.LANGUAGE, "Kein Dolmetscher", "No interpreter");
        OwnReason first = new AddReason(lists()).add(wording, key("k"), actor);
        OwnReason again = new AddReason(lists()).add(wording, key("k"), actor);

        assertThat(again).isEqualTo(first);
        assertThat(lists().of(actor.organization()).inUse()).containsExactly(first);
        assertThat(lists().ofAll(List.of(actor.organization(), "nobody"))).hasSize(1);
        Wording other = new Wording(Reason.LANGUAGE, "Kein Dolmetscher", "No one interprets");
        assertThatThrownBy(() -> new AddReason(lists()).add(other, key("k"), actor))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    default void theSameWordingIsNotAddedTwice() {
        Actor actor = somebody();
        add(actor, "Team krank");

        assertThatThrownBy(() -> add(actor, "team KRANK"))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("german"));
    }

    @Test
    default void oneOutOfUseCannotBeChosenButRead() {
        Actor actor = somebody();
        OwnReason added = add(actor, "Ferien");
        new RetireReason(lists()).retire(added.id(), actor);
        new RetireReason(lists()).retire(added.id(), actor);

        assertThat(lists().of(actor.organization()).inUse()).isEmpty();
        assertThat(lists().of(actor.organization()).find(added.id()))
                .hasValueSatisfying(found -> assertThat(found.retired()).isTrue());
        assertThatThrownBy(() -> new RetireReason(lists()).retire(added.id(), somebody()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    default void twoWhoAddAtOnceBothFindTheirs() {
        Actor actor = somebody();
        List<CompletableFuture<OwnReason>> adding = IntStream.range(0, 6)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> add(actor, "Grund " + number)))
                .toList();

        List<OwnReason> added = adding.stream().map(CompletableFuture::join).toList();
        assertThat(lists().of(actor.organization()).inUse()).containsExactlyInAnyOrderElementsOf(added);
    }

    @Test
    default void thereIsAnEnd() {
        Actor actor = somebody();
        IntStream.range(0, ReasonList.MOST).forEach(number -> add(actor, "Grund " + number));

        assertThatThrownBy(() -> add(actor, "noch einer")).isInstanceOf(Conflict.class);
    }
}
