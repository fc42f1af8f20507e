package de.praeventionskette.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a test does to running processes beside killing them. */
final class Processes {
    private Processes() {}

    /** Stops a part in the middle of whatever it does; it keeps memory, files and connections. */
    static void freeze(String part) {
        run(List.of("kill", "-STOP", pid(part)));
    }

    /** Lets a frozen part go on where it was. */
    static void thaw(String part) {
        run(List.of("kill", "-CONT", pid(part)));
    }

    /** The memory that a part holds. */
    static int residentMegabytes(String part) {
        return Integer.parseInt(
                        run(List.of("ps", "-o", "rss=", "-p", pid(part))).strip())
                / 1024;
    }

    private static String pid(String part) {
        return Long.toString(StartedSystem.get().pid(part));
    }

    private static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
