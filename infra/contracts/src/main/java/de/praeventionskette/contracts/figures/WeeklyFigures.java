package de.praeventionskette.contracts.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * Operational figures of one week in a region, folded so that nothing stands for fewer than k families.
 *
 * @param region five-digit district key
 * @param week ISO week, e.g. 2026-W07
 * @param k smallest number of families that may be shown
 * @param rows one row per field of action or fold of several
 * @param releasedOn day of release
 */
public record WeeklyFigures(String region, String week, int k, List<FieldRow> rows, LocalDate releasedOn) {}
