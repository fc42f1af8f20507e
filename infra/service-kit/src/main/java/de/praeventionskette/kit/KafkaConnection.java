package de.praeventionskette.kit;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** What every Kafka client of a service has in common: where the cluster is and how to be let in. */
final class KafkaConnection {
    private KafkaConnection() {}

    static Map<String, Object> of(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.getProperties());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.getBootstrapServers());
        settings.putAll(kafka.getSecurity().buildProperties());
        settings.putAll(kafka.getSsl().buildProperties());
        return settings;
    }
}
