package de.praeventionskette.referral.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.InMemoryDeadlineBook;
import de.praeventionskette.referral.deadline.jollyday.HolidaysOfTheLand;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final String HANNOVER = "03241";
    private static final String BERLIN = "11000";

    private final DeadlineBook book = new InMemoryDeadlineBook(Clock.systemUTC());
    private final WorkingDays working = new HolidaysOfTheLand();
    private final Deadlines deadlines = new Deadlines(book, working);

    private Optional<Instant> due(ReferralStatus state, String since) {
        return deadlines.due(state, Instant.parse(since), "centre", HANNOVER);
    }

    private void within(int days, boolean workingDays) {
        book.change(
                "centre",
                HANNOVER,
                0,
                rules -> rules.set(List.of(new DeadlineRule(ReferralStatus.REQUESTED, days, workingDays))));
    }

    @Test
    void withoutARuleOfItsOwnAnOrganizationHasTheUsualOnes() {
        assertThat(due(ReferralStatus.REQUESTED, "2026-01-05T10:00:00Z"))
                .contains(Instant.parse("2026-01-19T22:59:59.999Z"));
        assertThat(due(ReferralStatus.COMPLETED, "2026-01-05T10:00:00Z")).isEmpty();
    }

    @Test
    void theLastDayEndsAtItsLocalEndWhenClocksAreTurnedToo() {
        within(1, false);

        assertThat(due(ReferralStatus.REQUESTED, "2026-03-28T10:00:00Z"))
                .contains(Instant.parse("2026-03-29T21:59:59.999Z"));
        assertThat(due(ReferralStatus.REQUESTED, "2026-10-24T10:00:00Z"))
                .contains(Instant.parse("2026-10-25T22:59:59.999Z"));
        assertThat(due(ReferralStatus.REQUESTED, "2026-03-28T23:30:00Z"))
                .as("already the next local day")
                .contains(Instant.parse("2026-03-30T21:59:59.999Z"));
    }

    @Test
    void workingDaysLeaveOutWeekendsAndTheHolidaysOfTheLand() {
        assertThat(working.after(LocalDate.of(2026, 4, 2), 1, HANNOVER))
                .as("over Easter")
                .isEqualTo("2026-04-07");
        assertThat(working.after(LocalDate.of(2026, 12, 23), 3, HANNOVER))
                .as("over Christmas, whose eve is worked on")
                .isEqualTo("2026-12-29");
        assertThat(working.after(LocalDate.of(2028, 10, 30), 1, HANNOVER))
                .as("the day of the Reformation is a holiday here")
                .isEqualTo("2028-11-01");
        assertThat(working.after(LocalDate.of(2028, 10, 30), 1, BERLIN)).isEqualTo("2028-10-31");
    }

    @Test
    void aRegionOfNoKnownLandHasTheHolidaysOfAll() {
        assertThat(working.worked(LocalDate.of(2026, 10, 3), "99001")).isFalse();
        assertThat(working.worked(LocalDate.of(2028, 10, 31), "99001")).isTrue();
    }

    @Property(tries = 200)
    void aLastDayIsWorkedOnAndExactlyThatManyLieBetween(
            @ForAll @IntRange(min = 0, max = 3000) int from, @ForAll @IntRange(min = 1, max = 40) int number) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(from);
        LocalDate last = working.after(day, number, HANNOVER);

        assertThat(working.worked(last, HANNOVER)).isTrue();
        assertThat(day.plusDays(1).datesUntil(last.plusDays(1)).filter(each -> working.worked(each, HANNOVER)))
                .hasSize(number);
    }
}
