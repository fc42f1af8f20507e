package de.praeventionskette.reporting.release.web;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.reporting.release.ReleasedFigures;
import java.time.LocalDate;
import java.util.List;

/**
 * Released figures of one week.
 *
 * @param region five-digit district key
 * @param week ISO week
 * @param k smallest number of families that is shown
 * @param rows by field of action; fields that stand together are counted together
 * @param releasedOn day of release; the figures never change after it
 */
record FiguresAnswer(String region, String week, int k, List<RowAnswer> rows, LocalDate releasedOn) {

    static FiguresAnswer of(ReleasedFigures figures) {
        return new FiguresAnswer(
                figures.region(),
                figures.week(),
                figures.k(),
                figures.rows().stream()
                        .map(row -> new RowAnswer(
                                row.fields(),
                                row.referrals(),
                                row.outcomes().stream()
                                        .map(each -> new OutcomeAnswer(each.states(), each.referrals()))
                                        .toList()))
                        .toList(),
                figures.releasedOn());
    }

    /** Referrals in one field of action, or several. */
    record RowAnswer(List<FieldOfAction> fieldsOfAction, int referrals, List<OutcomeAnswer> outcomes) {}

    /** Referrals with one outcome so far, or several. */
    record OutcomeAnswer(List<ReferralStatus> outcomes, int referrals) {}
}
