package de.praeventionskette.referral.imports.web;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines of a text of any length; of a line that is too long only as much is kept as shows that it is. */
final class BoundedLines {
    /** Most characters of a line. */
    static final int LONGEST = 20_000;

    private final BufferedReader reader;

    BoundedLines(BufferedReader reader) {
        this.reader = reader;
    }

    @Nullable String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int read = reader.read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            if (line.length() <= LONGEST) {
                line.append((char) read);
            }
            read = reader.read();
        }
        return line.toString();
    }
}
