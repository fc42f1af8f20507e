package de.praeventionskette.referral.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.TooLarge;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.testing.StandingClock;
import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.child.ReadPurpose;
import de.praeventionskette.referral.draft.tink.TinkDraftVault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What becomes of drafts, on every store of them and of their keys. */
interface DraftsContract {
    Drafts drafts();

    DraftKeys keys();

    /** A midwife at her telephone, and what is noted about her reading. */
    final class Desk {
        final StandingClock clock = new StandingClock(Instant.parse("2026-03-02T09:31:00Z"));
        final List<List<ChildId>> noted = new ArrayList<>();
        final Actor midwife = SmallRegion.actor("organization-" + UUID.randomUUID(), null);
        final String key = UUID.randomUUID().toString();
        final SaveDraft saving;
        final ReadDrafts reading;
        final RemoveDraft removing;
        final ForgetDrafts forgetting;

        Desk(Drafts drafts, DraftKeys keys) {
            DraftVault vault = new TinkDraftVault(new byte[32], keys);
            saving = new SaveDraft(drafts, vault, clock);
            reading = new ReadDrafts(drafts, vault, this::note, clock);
            removing = new RemoveDraft(drafts, vault, clock);
            forgetting = new ForgetDrafts(drafts, vault, clock);
        }

        private void note(Actor by, ReadPurpose purpose, Collection<ChildId> children) {
            assertThat(by).isEqualTo(midwife);
            assertThat(purpose).isEqualTo(ReadPurpose.DRAFT);
            noted.add(List.copyOf(children));
        }

        Draft types(String familyName, SaveMark mark) {
            return saving.save(key, mark, form(familyName), midwife);
        }

        String reads() {
            return reading.one(key, midwife).form().displayName();
        }

        DraftId id() {
            return DraftId.of(key, midwife.organization());
        }
    }

    static TypedForm form(String familyName) {
        return new TypedForm("offer", null, "Mia", familyName, "{}");
    }

    static SaveMark from(String page, long count, long seen) {
        return new SaveMark(page, count, seen);
    }

    private Desk desk() {
        return new Desk(drafts(), keys());
    }

    @Test
    default void whatWasTypedIsThereAgainAndEachReadingIsOnRecord() {
        Desk desk = desk();
        desk.types("Muster", from("page", 1, 0));
        assertThat(desk.noted).isEmpty();

        assertThat(desk.reads()).isEqualTo("Mia Muster");
        assertThat(desk.reading.mine(desk.midwife)).singleElement().satisfies(draft -> {
            assertThat(draft.key()).isEqualTo(desk.key);
            assertThat(draft.count()).isEqualTo(1);
            assertThat(draft.savedAt()).isEqualTo(desk.clock.instant());
        });
        assertThat(desk.noted)
                .hasSize(2)
                .allSatisfy(children -> assertThat(children).hasSize(1));
    }

    @Test
    default void aLateOrRepeatedSaveNeverTakesThePlaceOfANewerOne() {
        Desk desk = desk();
        desk.types("Mu", from("page", 2, 0));
        desk.types("Muster", from("page", 5, 2));

        assertThat(desk.types("Must", from("page", 4, 2)).mark().count()).isEqualTo(5);
        assertThat(desk.types("Mu", from("page", 2, 0)).mark().count()).isEqualTo(5);
        assertThat(desk.types("Muster", from("page", 5, 2)).mark().count()).isEqualTo(5);
        assertThat(desk.reads()).isEqualTo("Mia Muster");
        assertThat(desk.reading.mine(desk.midwife)).hasSize(1);
    }

    @Test
    default void savesThatArriveAllAtOnceLeaveTheNewest() {
        Desk desk = desk();
        List<CompletableFuture<Draft>> saves = LongStream.rangeClosed(1, 8)
                .mapToObj(count ->
                        CompletableFuture.supplyAsync(() -> desk.types("Muster" + count, from("page", count, 0))))
                .toList();
        saves.forEach(CompletableFuture::join);

        assertThat(desk.reads()).isEqualTo("Mia Muster8");
    }

    @Test
    default void anotherPageGoesOnOnlyFromWhatItHasSeen() {
        Desk desk = desk();
        desk.types("Telefon", from("telephone", 3, 0));
        desk.types("Rechner", from("computer", 4, 3));

        assertThatThrownBy(() -> desk.types("Telefon", from("telephone", 9, 3)))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("draft.elsewhere"));
        assertThat(desk.reads()).isEqualTo("Mia Rechner");
    }

    @Test
    default void nobodyElseOpensSavesOrRemovesIt() {
        Desk desk = desk();
        desk.types("Muster", from("page", 1, 0));
        Actor colleague = new Actor("colleague", "Kollegin", desk.midwife.acting(), List.of(desk.midwife.acting()));
        Actor elsewhere = SmallRegion.actor("other-" + UUID.randomUUID(), null);

        for (Actor other : List.of(colleague, elsewhere)) {
            assertThatThrownBy(() -> desk.reading.one(desk.key, other)).isInstanceOf(NotFound.class);
            assertThat(desk.reading.mine(other)).isEmpty();
        }
        assertThatThrownBy(() -> desk.saving.save(desk.key, from("page", 2, 1), form("Fremd"), colleague))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.removing.remove(desk.key, colleague)).isInstanceOf(NotFound.class);
        desk.removing.remove(desk.key, elsewhere);
        assertThat(desk.noted).isEmpty();
        assertThat(desk.reads()).isEqualTo("Mia Muster");
    }

    @Test
    default void removingDestroysTheKeyAndALateSaveBringsNothingBack() {
        Desk desk = desk();
        desk.types("Muster", from("page", 1, 0));
        assertThat(keys().find(List.of(desk.id()))).isNotEmpty();

        desk.removing.remove(desk.key, desk.midwife);
        desk.removing.remove(desk.key, desk.midwife);

        assertThat(keys().find(List.of(desk.id()))).isEmpty();
        assertThatThrownBy(() -> desk.types("Muster", from("page", 2, 1)))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("draft.removed"));
        assertThatThrownBy(desk::reads).isInstanceOf(NotFound.class);
        assertThat(desk.reading.mine(desk.midwife)).isEmpty();
        assertThat(keys().find(List.of(desk.id()))).isEmpty();
    }

    @Test
    default void aSaveUnderWayWhenTheFormIsSentComesTooLateThoughNoneWasThereBefore() {
        Desk desk = desk();
        desk.removing.remove(desk.key, desk.midwife);

        assertThatThrownBy(() -> desk.types("Muster", from("page", 1, 0))).isInstanceOf(Conflict.class);
        assertThat(keys().find(List.of(desk.id()))).isEmpty();
    }

    @Test
    default void theDraftOfASentReferralGoesByItsIdAlone() {
        Desk desk = desk();
        desk.types("Muster", from("page", 1, 0));

        desk.removing.removeSent(desk.id());
        desk.removing.removeSent(new DraftId("referral-without-a-draft"));

        assertThat(desk.reading.mine(desk.midwife)).isEmpty();
        assertThat(keys().find(List.of(desk.id()))).isEmpty();
    }

    @Test
    default void aKeyThatACrashHasLeftGoesWhenItIsKnownAgainThatTheReferralWasSent() {
        Desk desk = desk();
        desk.types("Muster", from("page", 1, 0));
        drafts().remove(desk.id(), desk.midwife.region(), desk.clock.instant().plus(Draft.TAKEN_FOR));
        assertThat(keys().find(List.of(desk.id()))).isNotEmpty();

        desk.removing.removeSent(desk.id());

        assertThat(keys().find(List.of(desk.id()))).isEmpty();
    }

    @Test
    default void whatNobodyWritesOnForFourteenDaysIsForgottenWithItsKey() {
        Desk desk = desk();
        desk.types("Muster", from("page", 1, 0));
        desk.clock.goOn(Draft.KEPT_FOR.minusMinutes(1));
        desk.forgetting.forget(1000);
        assertThat(desk.reads()).isEqualTo("Mia Muster");

        desk.clock.goOn(Duration.ofMinutes(1));
        assertThatThrownBy(desk::reads).isInstanceOf(NotFound.class);
        assertThat(desk.reading.mine(desk.midwife)).isEmpty();
        desk.forgetting.forget(1000);

        assertThat(drafts().find(desk.id())).isEmpty();
        assertThat(drafts().due(desk.clock.instant(), 1000)).doesNotContain(desk.id());
        assertThat(keys().find(List.of(desk.id()))).isEmpty();
    }

    @Test
    default void whatIsWrittenOnIsNotForgotten() {
        Desk desk = desk();
        desk.types("Must", from("page", 1, 0));
        desk.clock.goOn(Draft.KEPT_FOR);
        desk.types("Muster", from("page", 2, 1));

        assertThat(drafts().expire(desk.id(), desk.clock.instant())).isFalse();
        desk.forgetting.forget(1000);
        assertThat(desk.reads()).isEqualTo("Mia Muster");
    }

    @Test
    default void theIdOfARemovedDraftIsFreeWhenNoDeviceCanStillHoldASave() {
        Desk desk = desk();
        desk.removing.remove(desk.key, desk.midwife);
        desk.clock.goOn(Draft.TAKEN_FOR);

        desk.forgetting.forget(1000);

        assertThat(desk.types("Muster", from("page", 1, 0)).mark().count()).isEqualTo(1);
    }

    @Test
    default void thereIsAnEndOfDraftsAndOfText() {
        Desk desk = desk();
        IntStream.range(0, Draft.MOST)
                .forEach(number ->
                        desk.saving.save("form-" + number, from("page", 1, 0), form("Muster" + number), desk.midwife));

        assertThatThrownBy(() -> desk.types("zu viel", from("page", 1, 0)))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("draft.too-many"));
        desk.saving.save("form-0", from("page", 2, 1), form("geht"), desk.midwife);
        desk.removing.remove("form-1", desk.midwife);
        desk.types("passt", from("page", 1, 0));
        assertThat(desk.reading.mine(desk.midwife)).hasSize(Draft.MOST);
        TypedForm tooLong = new TypedForm(null, null, null, null, "x".repeat(TypedForm.LONGEST + 1));
        assertThatThrownBy(() -> desk.saving.save(desk.key, from("page", 2, 1), tooLong, desk.midwife))
                .isInstanceOf(TooLarge.class);
    }
}
