package de.praeventionskette.kit.sample;

import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.ProblemMapping;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service as small as it can be, to see what the kit does around it. */
@SpringBootConfiguration
@EnableAutoConfiguration
class SampleService {
    /** An exception of the domain, which knows nothing of HTTP. */
    static final class AlreadyOpen extends RuntimeException {}

    @Bean
    SampleApi sampleApi() {
        return new SampleApi();
    }

    @Bean
    SamplePages samplePages() {
        return new SamplePages();
    }

    @Bean
    ProblemMapping<AlreadyOpen> alreadyOpen() {
        return new ProblemMapping<>(AlreadyOpen.class, open -> new Conflict("window.already-open"));
    }
}
