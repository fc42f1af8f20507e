package de.praeventionskette.bench;

import java.util.List;

/** Something that is measured on the started system. */
interface Measurement {

    /** What {@code --only} calls it. */
    String name();

    /** Measures it and its floor. */
    List<Figure> measure(Stage stage) throws Exception;
}
