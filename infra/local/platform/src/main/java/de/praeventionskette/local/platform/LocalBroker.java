package de.praeventionskette.local.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A single-node Kafka in a process of its own, that keeps port and data over a restart. */
public final class LocalBroker implements AutoCloseable {

    private static final Duration READY = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int REPORTED_LINES = 20;

    private final BrokerSettings settings;
    private final BrokerProgram program;
    private Child child;

    private LocalBroker(BrokerSettings settings) {
        this.settings = settings;
        this.program = new BrokerProgram(settings);
        this.child = program.java().start(log());
    }

    /**
     * Starts a broker and returns when it answers.
     *
     * @throws IllegalStateException if it does not come up; the message holds the end of its log
     */
    public static LocalBroker start(BrokerSettings settings) {
        LocalBroker broker = new LocalBroker(settings);
        broker.awaitReady();
        return broker;
    }

    /** The value of {@code bootstrap.servers} for its clients. */
    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    /** The process it runs in. */
    public Child process() {
        return child;
    }

    /** Creates missing topics as {@link Topics#COMPACTED} says. */
    public void createTopics(String... names) {
        Topics.create(bootstrapServers(), List.of(names));
    }

    /** Creates missing topics with settings that replace those of {@link Topics#COMPACTED}. */
    public void createTopics(Map<String, String> overrides, String... names) {
        Topics.create(bootstrapServers(), List.of(names), overrides);
    }

    /** Ends it as a crash would; {@link #restart()} brings it back. */
    public void kill() {
        child.kill();
    }

    /** Starts it again after {@link #kill()} or {@link #close()}, on the same port and data. */
    public void restart() {
        close();
        child = program.java().start(log());
        awaitReady();
    }

    @Override
    public void close() {
        child.close();
    }

    private void awaitReady() {
        Instant deadline = Instant.now().plus(READY);
        while (!(child.alive() && program.answers())) {
            if (!child.alive() || Instant.now().isAfter(deadline)) {
                String end = String.join("\n", child.lastLines(REPORTED_LINES));
                close();
                throw new IllegalStateException("The broker did not start (" + log() + "):\n" + end);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the broker started", e);
        }
    }

    private Path log() {
        return settings.directory().resolve("broker.log");
    }
}
