package de.praeventionskette.local.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The store in a process of its own, with the logging that it brings along, which can be killed. */
final class StoreProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final int port;

    StoreProcess(Path file) {
        this(file, Redirect.INHERIT);
    }

    StoreProcess(Path file, Redirect errors) {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx300m",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            StoreMain.class.getName(),
                            "--file",
                            file.toString())
                    .redirectError(errors)
                    .start();
            output = process.inputReader(StandardCharsets.UTF_8);
            port = readyPort(output.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int readyPort(String line) {
        if (line == null || !line.startsWith("ready ")) {
            throw new IllegalStateException("Not ready: " + line);
        }
        return Integer.parseInt(line.substring("ready ".length()));
    }

    String uri() {
        return "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=3000&retryWrites=false";
    }

    /** Ends the process as kill -9 does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks the process to end and returns what it printed after the line that says it is ready. */
    String endAndReadOutput() {
        process.toHandle().destroy();
        String rest = output.lines().collect(Collectors.joining("\n"));
        process.onExit().join();
        return rest;
    }

    @Override
    public void close() {
        kill();
    }
}
