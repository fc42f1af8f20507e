package de.praeventionskette.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** A single-node Kafka in a process of its own, that keeps port and data over a restart. */
public final class LocalBroker implements AutoCloseable {

    private static final Duration READY = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final BrokerSettings settings;
    private final int controllerPort = Ports.free();
    private Child child;

    private LocalBroker(BrokerSettings settings) {
        this.settings = settings;
        this.child = program().start(log());
    }

    /**
     * Starts a broker and returns when it answers.
     *
     * @throws IllegalStateException if it does not come up; the message holds the end of its log
     */
    public static LocalBroker start(BrokerSettings settings) {
        LocalBroker broker = launch(settings);
        broker.awaitReady();
        return broker;
    }

    /** Starts a broker without waiting for it. */
    public static LocalBroker launch(BrokerSettings settings) {
        return new LocalBroker(settings);
    }

    /** The value of {@code bootstrap.servers} for its clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port();
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
        child = program().start(log());
        awaitReady();
    }

    @Override
    public void close() {
        child.close();
    }

    /** Returns when this broker, and not a stranger on its port, answers. */
    public void awaitReady() {
        Instant deadline = Instant.now().plus(READY);
        while (!answers()) {
            if (!child.alive() || Instant.now().isAfter(deadline)) {
                String end = String.join("\n", child.lastLines(20));
                close();
                throw new IllegalStateException("The broker did not start (" + log() + "):\n" + end);
            }
            pause();
        }
    }

    private boolean answers() {
        if (!child.alive() || !Ports.answers(settings.port())) {
            return false;
        }
        Map<String, Object> client = Map.of(
                "bootstrap.servers", bootstrapServers(), "default.api.timeout.ms", 5000, "request.timeout.ms", 2500);
        try (Admin admin = Admin.create(client)) {
            return clusterId().equals(admin.describeCluster().clusterId().get());
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the broker started", e);
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

    private JavaProgram program() {
        Path module = Workspace.root().resolve("infra/local/broker/target");
        if (!Files.isDirectory(module.resolve("lib"))) {
            throw new IllegalStateException("The broker is not built: run mvn package for infra/local/broker first.");
        }
        return JavaProgram.of("broker", "de.praeventionskette.local.broker.BrokerMain")
                .classpath(
                        module.resolve("classes").toString(),
                        module.resolve("lib").toString() + "/*")
                .options("-Xmx" + settings.heap(), "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .options("-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED")
                .options("-Dlog4j2.configurationFile=broker-log4j2.xml")
                .arguments(clusterId(), writeProperties().toString());
    }

    private Path writeProperties() {
        Properties properties = new Properties();
        properties.putAll(settings.properties(controllerPort));
        Path file = settings.directory().resolve("broker.properties").toAbsolutePath();
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private String clusterId() {
        Path file = settings.directory().resolve("cluster.id");
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(settings.directory());
                Files.writeString(file, Uuid.randomUuid().toString());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return settings.directory().resolve("broker.log");
    }
}
