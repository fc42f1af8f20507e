package de.praeventionskette.contracts.network;

import java.util.List;

/**
 * Gremium of a network.
 *
 * @param id public id
 * @param name public name
 * @param kind STEERING_GROUP, WORKING_GROUP, ADVISORY_NETWORK, OPERATIVE_GROUP or NETWORK_MEETING
 * @param level STRATEGIC or OPERATIVE
 * @param participants functions that take part; never persons
 */
public record Body(String id, String name, String kind, String level, List<String> participants) {}
