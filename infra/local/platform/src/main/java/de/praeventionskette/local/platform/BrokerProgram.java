package de.praeventionskette.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** How a broker is started as a process, and how one knows that it is this one that answers. */
public final class BrokerProgram {

    private final BrokerSettings settings;

    public BrokerProgram(BrokerSettings settings) {
        this.settings = settings;
    }

    /**
     * The program, with its configuration written down anew.
     *
     * @throws IllegalStateException if the broker's libraries were not built yet
     */
    public JavaProgram java() {
        Path module = Workspace.root().resolve("infra/local/broker/target");
        if (!Files.isDirectory(module.resolve("lib"))) {
            throw new IllegalStateException("The broker is not built: run mvn package for infra/local/broker first.");
        }
        return JavaProgram.of("broker", "de.praeventionskette.local.broker.BrokerMain")
                .classpath(module.resolve("classes").toString(), module.resolve("lib") + "/*")
                .small(settings.heap())
                .options("-Dlog4j2.configurationFile=broker-log4j2.xml")
                .arguments(clusterId(), writeProperties().toString());
    }

    /** Whether this broker, and not a stranger on its port, answers. */
    public boolean answers() {
        if (!Ports.answers(settings.port())) {
            return false;
        }
        Map<String, Object> client = Map.of(
                "bootstrap.servers",
                settings.bootstrapServers(),
                "default.api.timeout.ms",
                5000,
                "request.timeout.ms",
                2500);
        try (Admin admin = Admin.create(client)) {
            return clusterId().equals(admin.describeCluster().clusterId().get());
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the broker started", e);
        }
    }

    private Path writeProperties() {
        Properties properties = new Properties();
        properties.putAll(settings.properties(Ports.free()));
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
}
