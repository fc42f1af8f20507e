package de.praeventionskette.kit.page;

import de.praeventionskette.kit.security.Actors;
import de.praeventionskette.kit.security.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The page shell; its templates lie under {@code templates/kit}, its assets under {@code kit/assets}. */
@AutoConfiguration(after = SecurityAutoConfiguration.class)
public class PageAutoConfiguration {
    @Bean
    Shell shell(Actors actors) {
        return new Shell(actors);
    }

    @Bean
    ActingSwitch actingSwitch(Actors actors) {
        return new ActingSwitch(actors);
    }
}
