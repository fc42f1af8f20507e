package de.praeventionskette.contracts.network;

import org.jspecify.annotations.Nullable;

/**
 * Team of an agency.
 *
 * @param id public id
 * @param name public name
 * @param department department to which it belongs
 */
public record Team(String id, String name, @Nullable String department) {}
