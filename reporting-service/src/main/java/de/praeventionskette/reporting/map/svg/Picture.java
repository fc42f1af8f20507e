package de.praeventionskette.reporting.map.svg;

import java.util.List;

/**
 * A map in words, ready to be drawn.
 *
 * @param title what it is
 * @param description what it says, for those who do not see it
 * @param boxes nodes
 * @param arrows ways
 */
public record Picture(String title, String description, List<Box> boxes, List<Arrow> arrows) {

    /** How a box looks; its text says the same. */
    public enum Shape {
        /** A field of action or team. */
        NODE,
        /** Where paths begin. */
        START
    }

    /**
     * A node.
     *
     * @param id unique in the picture
     * @param shape how it looks
     * @param lines text, the first line is its name
     */
    public record Box(String id, Shape shape, List<String> lines) {}

    /**
     * A way.
     *
     * @param from id of a box
     * @param to id of another box
     * @param lines text beside it
     * @param weight 0 to 1, makes it broader
     */
    public record Arrow(String from, String to, List<String> lines, double weight) {}
}
