package de.praeventionskette.network.register;

/** Public id of something recorded: readable, chosen by whoever records it, never derived from a person. */
public record PublicId(String value) {
    /** Small letters, digits and hyphens, 3 to 60 of them. */
    public static final String FORM = "[a-z0-9-]{3,60}";

    public PublicId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not a public id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
