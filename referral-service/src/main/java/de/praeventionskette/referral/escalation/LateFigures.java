package de.praeventionskette.referral.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures of all weeks; those of a week are kept once and never change. */
public interface LateFigures {
    /** Keeps a region's figures of a week; the first that are kept stay. */
    void keep(String region, Week week);

    /** A region's figures of a week. */
    Optional<Week> find(String region, LocalDate monday);

    /**
     * One week of a region.
     *
     * @param monday as of the beginning of that day
     * @param countedAt when they were counted; null: on that morning
     * @param towns every municipality of the region
     */
    record Week(LocalDate monday, @Nullable Instant countedAt, List<Town> towns) {}

    /**
     * What waits in a municipality beyond the day that was promised, by how long.
     *
     * @param ags eight digits
     * @param upTo7 late by 1 to 7 days
     * @param upTo28 by 8 to 28 days
     * @param longer by more
     */
    record Town(String ags, Band upTo7, Band upTo28, Band longer) {}
}
