package de.praeventionskette.kit.observe;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Prints where something failed, and from the moment on that requests are served never an exception's message: it may
 * repeat what someone typed. Until then messages say what is wrong with the configuration.
 */
public final class QuietStackTrace implements StackTracePrinter {
    private static final int LONGEST = 16 * 1024;
    private static volatile boolean serving;

    private final StandardStackTracePrinter printer = StandardStackTracePrinter.rootFirst()
            .withFormatter(failure -> serving ? failure.getClass().getName() : failure.toString())
            .withMaximumLength(LONGEST);

    /** From now on requests are served. */
    static void startServing() {
        serving = true;
    }

    @Override
    public void printStackTrace(Throwable failure, Appendable out) throws IOException {
        printer.printStackTrace(failure, out);
    }
}
