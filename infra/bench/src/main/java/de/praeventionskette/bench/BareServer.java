package de.praeventionskette.bench;

import static org.awaitility.Awaitility.await;

import de.praeventionskette.bench.bare.BareService;
import de.praeventionskette.local.launcher.LocalSystem;
import de.praeventionskette.local.platform.Child;
import de.praeventionskette.local.platform.JavaProgram;
import de.praeventionskette.local.platform.Listener;
import de.praeventionskette.local.platform.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The bare service in a process of its own, with the heap and the flags of our services. */
final class BareServer implements AutoCloseable {
    private static final String HEAP_OF_A_SERVICE = "224m";

    private final Child child;
    private final int port;

    private BareServer(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    /** Starts it beside the system and returns when it answers. */
    static BareServer start(LocalSystem system, Path log) {
        int port = Ports.free();
        Child child = JavaProgram.of("bare", BareService.class.getName())
                .small(HEAP_OF_A_SERVICE)
                .classpath(System.getProperty("java.class.path"))
                .environment(Map.of(
                        "SERVER_ADDRESS",
                        "127.0.0.1",
                        "SERVER_PORT",
                        Integer.toString(port),
                        "SPRING_MONGODB_URI",
                        system.storeUri("bare"),
                        "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI",
                        system.issuer(),
                        "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES",
                        "praeventionskette"))
                .start(log);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !child.alive() || Ports.answers(port) && Listener.is(child.pid(), port));
        if (!child.alive()) {
            throw new IllegalStateException("The bare service ended: " + child.lastLines(15));
        }
        return new BareServer(child, port);
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    long pid() {
        return child.pid();
    }

    @Override
    public void close() {
        child.close();
        Ports.release(port);
    }
}
