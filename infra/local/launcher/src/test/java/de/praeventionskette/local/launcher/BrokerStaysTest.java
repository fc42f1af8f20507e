package de.praeventionskette.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerStaysTest {

    private static final Part BROKER = new Part("broker", Stage.BROKER, new Part.Program.Broker(), 9092, 0);

    @TempDir
    Path home;

    @Test
    void aSecondStartOnOtherPortsFindsTheSameBrokerWithItsTopics() throws Exception {
        String first = clusterAfterStart();

        assertThat(clusterAfterStart()).isEqualTo(first);
    }

    private String clusterAfterStart() throws Exception {
        try (LocalSystem system = LocalSystem.start(Options.in(home).with(List.of(BROKER)), line -> {});
                Admin admin = Admin.create(Map.of("bootstrap.servers", system.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .contains("offers.v1", "network.v1", "referrals.v1", "places.v1", "paths.v1", "figures.v1");
            DescribeClusterResult cluster = admin.describeCluster();
            return cluster.clusterId().get();
        }
    }
}
