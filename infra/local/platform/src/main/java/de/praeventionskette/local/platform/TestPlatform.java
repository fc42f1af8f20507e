package de.praeventionskette.local.platform;

import de.praeventionskette.local.store.EmbeddedStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What tests run on: a real broker, a store that speaks MongoDB's protocol, and an issuer of tokens; started once for
 * all tests of a virtual machine, each when first asked for, and ended with it.
 *
 * <p>{@code MONGODB_URI} and {@code KAFKA_BOOTSTRAP_SERVERS} in the environment replace store and broker.
 */
public final class TestPlatform {

    private static final TestPlatform PLATFORM = new TestPlatform();

    private final Once<String> bootstrapServers = new Once<>(TestPlatform::startBroker);
    private final Once<String> mongoUri = new Once<>(TestPlatform::startStore);
    private final Once<TestIssuer> issuer = new Once<>(TestPlatform::startIssuer);

    private TestPlatform() {}

    public static TestPlatform get() {
        return PLATFORM;
    }

    /** The broker, with all topics of the system. */
    public String bootstrapServers() {
        return bootstrapServers.get();
    }

    /** The store, without a database name. */
    public String mongoUri() {
        return mongoUri.get();
    }

    public TestIssuer issuer() {
        return issuer.get();
    }

    private static String startBroker() {
        String servers = fromEnvironment("KAFKA_BOOTSTRAP_SERVERS").orElseGet(TestPlatform::embeddedBroker);
        Topics.create(servers, Topics.ALL);
        return servers;
    }

    private static String embeddedBroker() {
        Path directory = newDirectory();
        LocalBroker broker = LocalBroker.start(BrokerSettings.in(directory));
        atExit(() -> {
            broker.kill();
            delete(directory);
        });
        return broker.bootstrapServers();
    }

    private static String startStore() {
        return fromEnvironment("MONGODB_URI").orElseGet(TestPlatform::embeddedStore);
    }

    private static String embeddedStore() {
        EmbeddedStore store = EmbeddedStore.inMemory();
        atExit(store::close);
        return store.uri();
    }

    private static TestIssuer startIssuer() {
        TestIssuer issuer = TestIssuer.start();
        atExit(issuer::close);
        return issuer;
    }

    private static Optional<String> fromEnvironment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static void atExit(Runnable end) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(end));
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
