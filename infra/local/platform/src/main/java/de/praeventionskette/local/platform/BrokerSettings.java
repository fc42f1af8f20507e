package de.praeventionskette.local.platform;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Where and how a {@link LocalBroker} runs.
 *
 * @param directory holds its data, its configuration and its log
 * @param port the port it listens on
 * @param heap the largest heap, as the virtual machine writes it
 * @param overrides broker properties that replace or extend the defaults
 */
public record BrokerSettings(Path directory, int port, String heap, Map<String, String> overrides) {

    /** A broker on a free port. */
    public static BrokerSettings in(Path directory) {
        return new BrokerSettings(directory, Ports.free(), "320m", Map.of());
    }

    /** The value of {@code bootstrap.servers} for its clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The same on a given port. */
    public BrokerSettings on(int chosen) {
        return new BrokerSettings(directory, chosen, heap, overrides);
    }

    /** The same with another broker property, such as one of the log cleaner. */
    public BrokerSettings with(String property, String value) {
        Map<String, String> more = new HashMap<>(overrides);
        more.put(property, value);
        return new BrokerSettings(directory, port, heap, Map.copyOf(more));
    }

    /** The same with a cleaner that looks for work every second and deletes at once, so that tests can watch it. */
    public BrokerSettings cleaningEagerly() {
        return with("log.cleaner.backoff.ms", "1000").with("log.segment.delete.delay.ms", "1000");
    }

    Map<String, String> properties(int controllerPort) {
        Map<String, String> properties = new HashMap<>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listeners", "PLAINTEXT://" + bootstrapServers() + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", "PLAINTEXT://" + bootstrapServers());
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("log.dirs", directory.resolve("data").toAbsolutePath().toString());
        properties.put("auto.create.topics.enable", "false");
        properties.put("num.partitions", Integer.toString(Topics.PARTITIONS));
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("broker.session.timeout.ms", "6000");
        properties.put("broker.heartbeat.interval.ms", "1000");
        singleNode(properties);
        small(properties);
        properties.putAll(overrides);
        return properties;
    }

    private static void singleNode(Map<String, String> properties) {
        properties.put("default.replication.factor", "1");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "3");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "3");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("share.coordinator.state.topic.num.partitions", "1");
    }

    private static void small(Map<String, String> properties) {
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("num.recovery.threads.per.data.dir", "2");
        properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
        properties.put("log.index.size.max.bytes", Integer.toString(1 << 20));
        properties.put("socket.send.buffer.bytes", "-1");
        properties.put("socket.receive.buffer.bytes", "-1");
    }
}
