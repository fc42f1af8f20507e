package de.praeventionskette.local.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Runs a main class and ends with the process that started it.
 *
 * <p>The parent keeps a pipe to standard input open. When that pipe ends, also because the parent was killed with
 * SIGKILL, this process leaves in order, and by force where that takes longer than {@link #GRACE}. Interrupts typed at
 * a terminal reach the whole process group; they are ignored here, so that the parent decides on the order of leaving.
 */
public final class Warden {

    static final Duration GRACE = Duration.ofSeconds(10);

    private static final int FORCED = 137;

    private Warden() {}

    /**
     * Runs {@code args[0]} with the remaining arguments.
     *
     * @throws Exception whatever the main class throws
     */
    public static void main(String[] args) throws Exception {
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        Signal.handle(new Signal("HUP"), SignalHandler.SIG_IGN);
        Thread.ofPlatform().daemon().name("warden").start(() -> endWith(System.in));
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static void endWith(InputStream parent) {
        try {
            parent.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("The pipe to the parent process broke: " + e);
        }
        Thread.ofPlatform().daemon().name("warden-force").start(Warden::haltAfterGrace);
        System.exit(0);
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(FORCED);
    }
}
