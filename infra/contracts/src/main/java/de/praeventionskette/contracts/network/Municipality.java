package de.praeventionskette.contracts.network;

/**
 * Kommune.
 *
 * @param ags official key, eight digits with leading zero
 * @param region five-digit district key
 * @param name official name
 */
public record Municipality(String ags, String region, String name) {}
