package de.praeventionskette.contracts.network;

import java.util.List;

/**
 * Public body that can be responsible (a legal entity), with its teams.
 *
 * @param id public id; the organization’s id where it is one
 * @param region five-digit district key
 * @param name public name
 * @param teams teams inside the legal entity: a hand-over between them is no forwarding (§ 14 SGB IX)
 */
public record Agency(String id, String region, String name, List<Team> teams) {}
