package de.praeventionskette.referral.child;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.referral.child.Identity.FamilyContact;
import de.praeventionskette.referral.secret.KeyedHash;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {
    private static final LocalDate BIRTH = LocalDate.of(2026, 3, 31);

    private final NameAndBirth lookup = new NameAndBirth(new KeyedHash(new byte[32]));

    private static Identity named(@Nullable String given, String family) {
        return new Identity(given, family, BIRTH, null, new FamilyContact(null, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 0",
        "2026-04-29, 0",
        "2026-04-30, 0",
        "2026-05-01, 1",
        "2027-03-30, 11",
        "2027-03-31, 12",
        "2026-03-30, -1",
        "2026-02-28, -2",
        "2026-03-01, -1",
        "2025-07-01, -9"
    })
    void ageIsInFullMonthsAndNegativeBeforeBirth(LocalDate on, int months) {
        assertThat(named("A", "B").ageInMonths(on)).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({"Anna Lena, anna-lena", "O’Hara, o'hara", "Mu\u0308ller, MÜLLER", "von der  Heide, Von Der Heide"})
    void writingDoesNotKeepAChildFromBeingFoundAgain(String one, String other) {
        assertThat(lookup.of(named("A", one))).isEqualTo(lookup.of(named("a", other)));
    }

    @Test
    void anotherNameOrDayIsAnotherChild() {
        assertThat(lookup.of(named("A", "Müller"))).isNotEqualTo(lookup.of(named("A", "Muller")));
        assertThat(lookup.of(named("Ab", "C"))).isNotEqualTo(lookup.of(named("A", "bC")));
        Identity expected = new Identity("A", "B", null, BIRTH, new FamilyContact(null, null, null));
        assertThat(lookup.of(expected)).isNotEqualTo(lookup.of(named("A", "B")));
    }

    @Test
    void anIdentityNeverShowsItself() {
        assertThat(named("Mia", "Anders").toString()).doesNotContain("Mia", "Anders", "2026");
    }
}
