package de.praeventionskette.contracts;

/** Names what just happened; the data is the whole published state after it. One enum per topic implements it. */
public interface EventType {
    /** Topic on which events of this type are published. */
    Topic topic();

    /** Short name in kebab case, e.g. {@code offer-published}. */
    String shortName();

    /** The CloudEvents type, e.g. {@code de.praeventionskette.offers.offer-published.v1}. */
    default String type() {
        String area = topic().topicName().replace(".v1", "");
        return "de.praeventionskette." + area + "." + shortName() + ".v1";
    }

    /** Identifier of the JSON Schema that the data keeps. */
    default String dataSchema() {
        String area = topic().topicName().replace(".v1", "");
        return "urn:praeventionskette:schema:" + area + ":" + shortName() + ":v1";
    }
}
