package de.praeventionskette.offers.finder.web;

import de.praeventionskette.offers.offer.AgeRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An age as people say it.
 *
 * @param value {@code pregnancy}, or completed years
 * @param years completed years; 0 in pregnancy
 */
public record AgeChoice(String value, int years) {
    private static final String PREGNANCY = "pregnancy";
    private static final int LAST_YEAR = 17;
    private static final int MONTHS = 12;

    /** Before birth, then each year of life. */
    public static List<AgeChoice> all() {
        return Stream.concat(
                        Stream.of(new AgeChoice(PREGNANCY, 0)),
                        IntStream.rangeClosed(0, LAST_YEAR)
                                .mapToObj(year -> new AgeChoice(Integer.toString(year), year)))
                .toList();
    }

    static Optional<AgeRange> range(String value) {
        return all().stream()
                .filter(each -> each.value.equals(value))
                .findFirst()
                .map(AgeChoice::range);
    }

    /** Key of the text that names it. */
    public String key() {
        return switch (value) {
            case PREGNANCY -> "age.choice.pregnancy";
            case "0" -> "age.choice.under-one";
            case "1" -> "age.choice.one";
            default -> "age.choice.years";
        };
    }

    private AgeRange range() {
        return value.equals(PREGNANCY)
                ? new AgeRange(AgeRange.YOUNGEST, -1)
                : new AgeRange(years * MONTHS, years * MONTHS + MONTHS - 1);
    }
}
