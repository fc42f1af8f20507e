package de.praeventionskette.identity;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the local identity provider. Its configuration is {@code identity.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LocalIdentity {

    /** Starts with the configuration names of the environment. */
    public static void main(String[] args) {
        start(args);
    }

    /** Starts inside the caller's process, for tests of other modules; close the answer to stop it. */
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(LocalIdentity.class)
                .properties("spring.config.name=identity")
                .run(args);
    }
}
