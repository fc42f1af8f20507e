package de.praeventionskette.kit.access;

import java.time.Instant;

/**
 * The head of a run's chain at some time, kept apart from the log.
 *
 * @param run whose head
 * @param number of the newest entry, 0 at the start of the run
 * @param hash of the newest entry
 * @param at when the anchor was set
 */
record Anchor(String run, long number, String hash, Instant at) {}
