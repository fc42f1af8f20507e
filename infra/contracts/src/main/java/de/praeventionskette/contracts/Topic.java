package de.praeventionskette.contracts;

/**
 * The six topics, one per purpose. All are compacted: every record holds the whole published state under its key, so a new
 * consumer reads a topic once and a lost record is healed by the next one of its key.
 */
public enum Topic {
    /** What help exists. Everyone may read. */
    OFFERS("offers.v1", "offers-service"),
    /** Who works with whom, who is responsible. Everyone may read. */
    NETWORK("network.v1", "network-service"),
    /** Asking for and holding places. Only the offers service may read. */
    REFERRALS("referrals.v1", "referral-service"),
    /** The answers to it. Only the referral service may read. */
    PLACES("places.v1", "offers-service"),
    /** Pseudonymised ways. Only the reporting service may read. */
    PATHS("paths.v1", "referral-service"),
    /** What the world may see. Everyone may read. */
    FIGURES("figures.v1", "reporting-service");

    /** Number of partitions of every topic; fixed for ever, because keys are spread by it. */
    public static final int PARTITIONS = 12;

    private final String topicName;
    private final String writer;

    Topic(String topicName, String writer) {
        this.topicName = topicName;
        this.writer = writer;
    }

    /** The name on the broker. */
    public String topicName() {
        return topicName;
    }

    /** The only service that writes it. */
    public String writer() {
        return writer;
    }
}
