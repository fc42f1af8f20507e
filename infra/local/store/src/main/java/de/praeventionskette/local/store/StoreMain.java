package de.praeventionskette.local.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the store as a process: {@code --file <path> [--port <port>]}. Prints {@code ready <port>} when it serves, and closes in
 * order on SIGTERM.
 */
public final class StoreMain {

    private StoreMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        logWithoutDocuments();
        Map<String, String> options = options(arguments);
        String file = options.get("--file");
        if (file == null) {
            System.err.println("Usage: --file <path of the store> [--port <port, 0 for a free one>]");
            System.exit(2);
            return;
        }
        EmbeddedStore store = EmbeddedStore.start(Path.of(file), Integer.parseInt(options.getOrDefault("--port", "0")));
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-close"));
        System.out.println("ready " + store.port());
        new CountDownLatch(1).await();
    }

    /** Before the first logger is made. Standard output carries nothing but the line that says it is ready. */
    private static void logWithoutDocuments() {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "store-logback.xml");
        }
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }
}
