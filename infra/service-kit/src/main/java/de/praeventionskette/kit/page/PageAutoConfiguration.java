package de.praeventionskette.kit.page;

import de.praeventionskette.kit.security.Actors;
import de.praeventionskette.kit.security.SecurityAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The page shell; its templates lie under {@code templates/kit}, its assets under {@code kit/assets}. */
@AutoConfiguration(after = SecurityAutoConfiguration.class)
public class PageAutoConfiguration {
    @Bean
    Shell shell(Actors actors, ResourceUrlProvider mvcResourceUrlProvider, ObjectProvider<MenuCounts> counts) {
        return new Shell(actors, mvcResourceUrlProvider, counts.getIfAvailable());
    }

    @Bean
    ActingSwitch actingSwitch(Actors actors) {
        return new ActingSwitch(actors);
    }
}
