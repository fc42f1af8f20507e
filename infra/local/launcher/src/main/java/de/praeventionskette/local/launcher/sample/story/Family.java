package de.praeventionskette.local.launcher.sample.story;

import de.praeventionskette.local.launcher.sample.story.Chance.Lot;
import de.praeventionskette.local.launcher.sample.story.ReferralLine.Child;
import de.praeventionskette.local.launcher.sample.story.ReferralLine.Consent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * An invented family with its child, and what it allows.
 *
 * @param scopes what it allows with each referral
 */
record Family(Child child, List<String> scopes) {
    private static final int CONSENT_YEARS = 3;

    private static final List<String> GIVEN = List.of(
            "Ada", "Ben", "Cem", "Dana", "Emil", "Fee", "Gino", "Hava", "Ilja", "Jule", "Kian", "Lale", "Milo", "Nele",
            "Oskar", "Pia", "Quirin", "Rana", "Sami", "Tilda", "Ugo", "Vera", "Willi", "Xenia", "Yara", "Zeno");
    private static final List<String> FIRST_HALVES =
            List.of("Muster", "Beispiel", "Probe", "Fantasie", "Erfunden", "Modell", "Schein", "Demo");
    private static final List<String> SECOND_HALVES =
            List.of("feld", "mann", "berg", "hausen", "bach", "tal", "wald", "hof", "stein", "weg", "brück", "garten");
    private static final List<Lot<String>> LANGUAGES = List.of(
            new Lot<>(70, "de"),
            new Lot<>(8, "tr"),
            new Lot<>(7, "ar"),
            new Lot<>(6, "en"),
            new Lot<>(5, "ru"),
            new Lot<>(4, "pl"));
    private static final List<Lot<List<String>>> SCOPES = List.of(
            new Lot<>(84, List.of("TRANSMISSION", "FEEDBACK", "PATH", "STATISTICS")),
            new Lot<>(6, List.of("TRANSMISSION", "FEEDBACK", "PATH")),
            new Lot<>(5, List.of("TRANSMISSION", "FEEDBACK")),
            new Lot<>(5, List.of("TRANSMISSION", "PATH", "STATISTICS")));
    private static final List<Lot<String>> PARENTS =
            List.of(new Lot<>(62, "ONE_PARENT"), new Lot<>(34, "BOTH_PARENTS"), new Lot<>(4, "GUARDIAN"));
    private static final List<Lot<String>> HOW = List.of(new Lot<>(60, "PAPER"), new Lot<>(40, "ORAL_IN_PRESENCE"));

    static Family invented(String key, LocalDate birth, String municipality, Chance chance) {
        String family = chance.oneOf(FIRST_HALVES) + chance.oneOf(SECOND_HALVES);
        String given = chance.oneOf(GIVEN);
        String guardian = chance.oneOf(GIVEN) + " " + family;
        String language = chance.weighed(LANGUAGES).thing();
        Child child = new Child(
                key, birth.isAfter(Days.LAST) ? null : given, family, birth, municipality, guardian, language);
        return new Family(child, chance.weighed(SCOPES).thing());
    }

    /** A birth date that makes the child so many months old on a day. */
    static LocalDate birth(int months, LocalDate on, Chance chance) {
        return months < 0
                ? on.plusMonths(-months).minusDays(chance.between(0, 20))
                : on.minusMonths(months).minusDays(chance.between(0, 20));
    }

    /** Age in whole months; before birth in months begun, negative. */
    static int ageInMonths(LocalDate birth, LocalDate on) {
        if (!on.isBefore(birth)) {
            return (int) ChronoUnit.MONTHS.between(birth, on);
        }
        int whole = (int) ChronoUnit.MONTHS.between(on, birth);
        return on.plusMonths(whole).isBefore(birth) ? -whole - 1 : -whole;
    }

    boolean joinsPath() {
        return scopes.contains("PATH");
    }

    Consent consent(LocalDate on, Chance chance) {
        String by = child.birthDate().isAfter(on)
                ? "MOTHER_BEFORE_BIRTH"
                : chance.weighed(PARENTS).thing();
        return new Consent(scopes, by, chance.weighed(HOW).thing(), on.plusYears(CONSENT_YEARS));
    }
}
