package de.praeventionskette.kit.aggregate;

import java.time.Instant;
import java.util.List;

/**
 * What a reaction gets to see: the events of one change.
 *
 * @param id the aggregate
 * @param region its region
 * @param sequence version after the change; makes reactions idempotent
 * @param at when it was written
 * @param events what happened
 */
public record Happened<E>(String id, String region, long sequence, Instant at, List<E> events) {}
