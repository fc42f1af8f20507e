package de.praeventionskette.reporting.release.web;

import de.praeventionskette.kit.problem.ProblemMapping;
import de.praeventionskette.kit.problem.Unavailable;
import de.praeventionskette.reporting.release.ReleaseWeeks;
import de.praeventionskette.reporting.release.Releases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pages and API of releases. */
@Configuration(proxyBeanMethods = false)
public class ReleaseWebConfiguration {

    @Bean
    ReleaseApi releaseApi(ReleaseWeeks weeks, Releases releases) {
        return new ReleaseApi(weeks, releases);
    }

    @Bean
    ReleasePages releasePages(ReleaseWeeks weeks, Releases releases) {
        return new ReleasePages(weeks, releases);
    }

    @Bean
    ProblemMapping<ReleaseWeeks.PathsNotRead> pathsNotRead() {
        return new ProblemMapping<>(ReleaseWeeks.PathsNotRead.class, behind -> new Unavailable("release.not-fresh"));
    }
}
