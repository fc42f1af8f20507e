package de.praeventionskette.reporting.release;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.reporting.path.IsoWeek;
import de.praeventionskette.reporting.release.Folding.Part;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Figures of one week that the world may see: the only type that pages, API and topic accept. It comes from
 * {@link #fold} alone, so whatever there is of it has been folded.
 */
public final class ReleasedFigures {
    private static final Set<ReferralStatus> OUTCOMES =
            EnumSet.complementOf(EnumSet.of(ReferralStatus.DRAFT, ReferralStatus.ENTERED_IN_ERROR));

    private final String region;
    private final String week;
    private final int k;
    private final List<Row> rows;
    private final LocalDate releasedOn;

    ReleasedFigures(String region, String week, int k, List<Row> rows, LocalDate releasedOn) {
        this.region = region;
        this.week = week;
        this.k = k;
        this.rows = List.copyOf(rows);
        this.releasedOn = releasedOn;
    }

    /** Folds the referrals of a week: first by field of action, then each field or fold of fields by outcome. */
    static ReleasedFigures fold(
            String region, IsoWeek week, List<Referred> referrals, Threshold threshold, LocalDate today) {
        List<Row> rows = Folding.fold(
                        List.of(FieldOfAction.values()),
                        referrals.stream().collect(Collectors.groupingBy(Referred::field)),
                        threshold::isSmall)
                .stream()
                .map(part -> row(part, threshold))
                .toList();
        return new ReleasedFigures(region, week.toString(), threshold.k(), rows, today);
    }

    private static Row row(Part<FieldOfAction> part, Threshold threshold) {
        List<Outcome> outcomes = Folding.fold(
                        OUTCOMES,
                        part.content().stream().collect(Collectors.groupingBy(Referred::outcome)),
                        (states, content) -> threshold.isSmall(part.keys(), content))
                .stream()
                .map(each -> new Outcome(each.keys(), each.content().size()))
                .toList();
        return new Row(part.keys(), part.content().size(), outcomes);
    }

    /** Five-digit district key. */
    public String region() {
        return region;
    }

    /** ISO week, e.g. 2026-W07. */
    public String week() {
        return week;
    }

    /** Smallest number of families that may be shown. */
    public int k() {
        return k;
    }

    /** One row per field of action or fold of several; none if the whole week is small. */
    public List<Row> rows() {
        return rows;
    }

    /** Local day of the release. */
    public LocalDate releasedOn() {
        return releasedOn;
    }

    /**
     * A field of action or a fold of several.
     *
     * @param fields the field, or all that are folded here
     * @param referrals submitted in the week
     * @param outcomes partition of the referrals
     */
    public record Row(List<FieldOfAction> fields, int referrals, List<Outcome> outcomes) {}

    /**
     * An outcome so far, or a fold of several.
     *
     * @param states the state, or all that are folded here
     * @param referrals how many
     */
    public record Outcome(List<ReferralStatus> states, int referrals) {}
}
