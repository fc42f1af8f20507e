package de.praeventionskette.network.register;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How texts come in, and how long they may be. */
public final class Texts {
    /** Longest name of something. */
    public static final int NAME = 200;

    /** Longest note on where something is written. */
    public static final int SOURCE = 1000;

    /** Most entries of a list inside one thing. */
    public static final int LIST = 500;

    /** Five-digit district key. */
    public static final String REGION = "[0-9]{5}";

    private Texts() {}

    /** Without spaces around it and in Unicode's composed form, so that equal texts are equal. */
    public static String clean(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /** The same for a text that may be missing; a blank one is. */
    public static @Nullable String cleanOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : clean(text);
    }

    /** The same for each text of a list. */
    public static List<String> clean(List<String> texts) {
        return texts.stream().map(Texts::clean).toList();
    }
}
