package de.praeventionskette.referral.consent.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.aggregate.AggregateStore;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.consent.sheet.Sheet.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of signed sheets does. */
interface SheetsContract {
    Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    Sheets sheets();

    private static Sheet sheet(String referral, int minutes) {
        return new Sheet(
                UUID.randomUUID().toString(),
                "03241",
                referral,
                new ChildId("a child"),
                List.of(new Page(SheetType.PDF, 3), new Page(SheetType.JPEG, 2)),
                "somebody",
                NOW.plusSeconds(60L * minutes));
    }

    private static List<byte[]> contents() {
        return List.of(new byte[] {1, 2, 3}, new byte[] {4, 5});
    }

    @Test
    default void aSheetComesBackAsItWasKeptPageByPage() {
        Sheet sheet = sheet(UUID.randomUUID().toString(), 0);

        assertThat(sheets().keep(sheet, contents(), "digest")).isEqualTo(sheet);

        assertThat(sheets().find(sheet.id())).contains(sheet);
        assertThat(sheets().sealed(sheet.id(), 0))
                .hasValueSatisfying(page -> assertThat(page).containsExactly(1, 2, 3));
        assertThat(sheets().sealed(sheet.id(), 1))
                .hasValueSatisfying(page -> assertThat(page).containsExactly(4, 5));
        assertThat(sheets().sealed(sheet.id(), 2)).isEmpty();
        assertThat(sheets().sealed("another", 0)).isEmpty();
    }

    @Test
    default void aRepeatAnswersTheFirstAndAnotherContentIsRefused() {
        Sheet first = sheet(UUID.randomUUID().toString(), 0);
        sheets().keep(first, contents(), "digest");
        Sheet later = new Sheet(
                first.id(),
                first.region(),
                first.referral(),
                first.child(),
                first.pages(),
                "another",
                NOW.plusSeconds(9));

        assertThat(sheets().keep(later, contents(), "digest")).isEqualTo(first);
        assertThatThrownBy(() -> sheets().keep(later, contents(), "another digest"))
                .isInstanceOf(AggregateStore.KeyReused.class);
    }

    @Test
    default void thoseOfAReferralComeOldestFirstAndOneThatIsRemovedIsGone() {
        String referral = UUID.randomUUID().toString();
        Sheet second = sheets().keep(sheet(referral, 2), contents(), "digest");
        Sheet first = sheets().keep(sheet(referral, 1), contents(), "digest");
        sheets().keep(sheet("another " + referral, 0), contents(), "digest");

        assertThat(sheets().of(referral, 5)).containsExactly(first, second);
        assertThat(sheets().of(referral, 1)).containsExactly(first);
        sheets().remove(first.id());
        sheets().remove(first.id());
        assertThat(sheets().of(referral, 5)).containsExactly(second);
        assertThat(sheets().sealed(first.id(), 0)).isEmpty();
    }
}
