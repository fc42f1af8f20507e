package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.aggregate.AggregateStore.KeyReused;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.TooLarge;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.consent.sheet.AttachSheet;
import de.praeventionskette.referral.consent.sheet.OpenSheet;
import de.praeventionskette.referral.consent.sheet.RemoveSheet;
import de.praeventionskette.referral.consent.sheet.Sheet;
import de.praeventionskette.referral.consent.sheet.tika.RecognizeByContent;
import de.praeventionskette.referral.referral.FindReferral;
import de.praeventionskette.referral.referral.NoteSheetRemoved;
import de.praeventionskette.referral.referral.ReferralId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sheet that a family has signed is kept sealed, whole or not at all, and opened only by who took the consent. */
class FamilySignsOnPaperTest {
    private static final byte[] PDF = SignedFiles.pdf();
    private static final byte[] PHOTO = SignedFiles.image("jpg");

    private final SmallRegion region = new SmallRegion();
    private final InMemorySheets sheets = new InMemorySheets();
    private final FindReferral referrals = new FindReferral(region.desk);
    private final AttachSheet attach =
            new AttachSheet(referrals, sheets, new RecognizeByContent(), region.vault, region.clock);
    private final OpenSheet open = new OpenSheet(referrals, sheets, region.reading);
    private final RemoveSheet remove = new RemoveSheet(new NoteSheetRemoved(region.desk), sheets);
    private ReferralId id = new ReferralId("");

    @BeforeEach
    void midwifeRefers() {
        id = new ReferralId(region.submitted("cafe").referral().id());
    }

    private Sheet attached(Actor by, byte[]... files) {
        return attach.attach(id, List.of(files), key(), by);
    }

    private static RequestKey key() {
        return new RequestKey(UUID.randomUUID().toString(), "digest");
    }

    private ChildId child() {
        return region.referrals
                .find(id)
                .orElseThrow()
                .state()
                .submission()
                .about()
                .child();
    }

    @Test
    void theSenderOpensPageByPageWhatItAttachedAndEachOpeningIsOnRecord() {
        Sheet sheet = attached(SmallRegion.MIDWIFE, PDF, PHOTO);
        int before = region.reads.size();

        assertThat(open.open(sheet.id(), 0, SmallRegion.MIDWIFE).content()).isEqualTo(PDF);
        assertThat(open.open(sheet.id(), 1, SmallRegion.MIDWIFE).content()).isEqualTo(PHOTO);

        assertThat(region.reads.subList(before, region.reads.size()))
                .containsExactly("midwife SIGNED_SHEET 1", "midwife SIGNED_SHEET 1");
    }

    @Test
    void theReceiverAndStrangersNeitherOpenNorAttachNorRemove() {
        Sheet sheet = attached(SmallRegion.MIDWIFE, PDF);
        int before = region.reads.size();

        assertThatThrownBy(() -> open.open(sheet.id(), 0, SmallRegion.CENTRE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> attached(SmallRegion.CENTRE, PDF)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> remove.remove(sheet.id(), SmallRegion.CENTRE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> open.open(sheet.id(), 0, SmallRegion.EARLY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attached(SmallRegion.EARLY, PDF)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> remove.remove(sheet.id(), SmallRegion.EARLY)).isInstanceOf(NotFound.class);
        assertThat(region.reads).hasSize(before);
        assertThat(sheets.of(id.value(), 9)).containsExactly(sheet);
    }

    @Test
    void oneBadFileAndNothingIsKept() {
        byte[] page = "<html></html>".getBytes(StandardCharsets.UTF_8);
        byte[] large = Arrays.copyOf(PDF, 3 * 1024 * 1024);

        assertThatThrownBy(() -> attached(SmallRegion.MIDWIFE)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> attached(SmallRegion.MIDWIFE, PDF, new byte[0]))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> attached(SmallRegion.MIDWIFE, PDF, page)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> attached(SmallRegion.MIDWIFE, PDF, PDF, PDF, PDF))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> attached(SmallRegion.MIDWIFE, large, large)).isInstanceOf(TooLarge.class);

        assertThat(sheets.of(id.value(), 9)).isEmpty();
    }

    @Test
    void aRepeatAttachesNothingTwice() {
        RequestKey key = key();
        Sheet first = attach.attach(id, List.of(PDF), key, SmallRegion.MIDWIFE);

        assertThat(attach.attach(id, List.of(PDF), key, SmallRegion.MIDWIFE)).isEqualTo(first);
        assertThatThrownBy(() ->
                        attach.attach(id, List.of(PHOTO), new RequestKey(key.key(), "other"), SmallRegion.MIDWIFE))
                .isInstanceOf(KeyReused.class);
        assertThat(sheets.of(id.value(), 9)).containsExactly(first);
    }

    @Test
    void thereIsRoomForFiveAndAgainWhenOneIsRemoved() {
        RequestKey last = key();
        for (int sheet = 1; sheet < AttachSheet.MOST_SHEETS; sheet++) {
            attached(SmallRegion.MIDWIFE, PDF);
        }
        Sheet fifth = attach.attach(id, List.of(PDF), last, SmallRegion.MIDWIFE);

        assertThatThrownBy(() -> attached(SmallRegion.MIDWIFE, PDF)).isInstanceOf(Conflict.class);
        assertThat(attach.attach(id, List.of(PDF), last, SmallRegion.MIDWIFE)).isEqualTo(fifth);
        assertThat(remove.remove(fifth.id(), SmallRegion.MIDWIFE)).contains(id);
        assertThat(remove.remove(fifth.id(), SmallRegion.MIDWIFE)).isEmpty();
        assertThatThrownBy(() -> open.open(fifth.id(), 0, SmallRegion.MIDWIFE)).isInstanceOf(NotFound.class);
        assertThat(attached(SmallRegion.MIDWIFE, PDF).pages()).hasSize(1);
    }

    @Test
    void whatIsSealedForOnePlaceOpensAtNoOther() {
        Sheet sheet = attached(SmallRegion.MIDWIFE, PDF, PHOTO);
        byte[] sealed = sheets.sealed(sheet.id(), 0).orElseThrow();
        var opens = Objects.requireNonNull(region.vault.keys(List.of(child())).get(child()));
        ChildId other = new ChildId("another");

        assertThat(opens.openFile(sealed, id.value() + "/" + sheet.id() + "/0")).isEqualTo(PDF);
        assertThatThrownBy(() -> opens.openFile(sealed, id.value() + "/" + sheet.id() + "/1"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> region.vault.keyFor(other).openFile(sealed, id.value() + "/" + sheet.id() + "/0"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withTheChildsKeyTheSheetIsGone() {
        Sheet sheet = attached(SmallRegion.MIDWIFE, PDF);

        region.keys.destroy(child());

        assertThatThrownBy(() -> open.open(sheet.id(), 0, SmallRegion.MIDWIFE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attached(SmallRegion.MIDWIFE, PDF)).isInstanceOf(NotFound.class);
        assertThat(region.vault.keys(List.of(child())))
                .as("no key is made anew")
                .isEmpty();
    }
}
