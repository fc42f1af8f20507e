package de.praeventionskette.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TestPlatformTest {

    private static final TestPlatform PLATFORM = TestPlatform.get();

    @Test
    void allTopicsAreThereAndForget() throws Exception {
        List<ConfigResource> topics = Topics.ALL.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", PLATFORM.bootstrapServers()))) {
            Map<String, TopicDescription> descriptions =
                    admin.describeTopics(Topics.ALL).allTopicNames().get();
            assertThat(descriptions.values())
                    .hasSize(6)
                    .allMatch(topic -> topic.partitions().size() == 12);
            for (Config config : admin.describeConfigs(topics).all().get().values()) {
                assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
                assertThat(config.get("max.compaction.lag.ms").value()).isEqualTo("86400000");
                assertThat(config.get("delete.retention.ms").value()).isEqualTo("2592000000");
            }
        }
    }

    @Test
    void storeAndBrokerAreTheSameForEveryone() {
        assertThat(PLATFORM.mongoUri())
                .startsWith("mongodb://")
                .isEqualTo(TestPlatform.get().mongoUri());
        assertThat(PLATFORM.bootstrapServers()).isEqualTo(TestPlatform.get().bootstrapServers());
    }
}
