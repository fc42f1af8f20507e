package de.praeventionskette.contracts.network;

import java.util.List;

/**
 * Netzwerk of one municipality, several, or the region.
 *
 * @param id public id
 * @param region five-digit district key
 * @param name public name
 * @param municipalities AGS of its municipalities; empty: the whole region
 * @param members organizations that take part
 * @param bodies its bodies
 */
public record Network(
        String id, String region, String name, List<String> municipalities, List<Member> members, List<Body> bodies) {}
