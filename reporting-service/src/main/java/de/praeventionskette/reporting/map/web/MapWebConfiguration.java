package de.praeventionskette.reporting.map.web;

import de.praeventionskette.kit.inbox.Freshness;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.ProblemMapping;
import de.praeventionskette.reporting.map.DrawMap;
import de.praeventionskette.reporting.map.NotYourMunicipality;
import de.praeventionskette.reporting.map.PlanningView;
import de.praeventionskette.reporting.replica.Names;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pages and API of the map. */
@Configuration(proxyBeanMethods = false)
public class MapWebConfiguration {

    @Bean
    Words words(MessageSource messages, Names names) {
        return new Words(messages, names);
    }

    @Bean
    Filter filter(PlanningView planning) {
        return new Filter(planning);
    }

    @Bean
    ShowMap showMap(PlanningView planning, DrawMap draw, Words words, Freshness freshness) {
        return new ShowMap(planning, draw, words, freshness);
    }

    @Bean
    MapApi mapApi(Filter filter, ShowMap show) {
        return new MapApi(filter, show);
    }

    @Bean
    MapPages mapPages(Filter filter, ShowMap show, PlanningView planning, Words words) {
        return new MapPages(filter, show, planning, words);
    }

    @Bean
    ProblemMapping<NotYourMunicipality> notYourMunicipality() {
        return new ProblemMapping<>(NotYourMunicipality.class, foreign -> new NotAllowed("municipality.not-yours"));
    }
}
