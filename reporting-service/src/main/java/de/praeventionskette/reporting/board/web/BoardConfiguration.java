package de.praeventionskette.reporting.board.web;

import de.praeventionskette.kit.inbox.Freshness;
import de.praeventionskette.reporting.board.LiveWeek;
import de.praeventionskette.reporting.disclosure.Disclosure;
import de.praeventionskette.reporting.map.PlanningView;
import de.praeventionskette.reporting.path.Generations;
import de.praeventionskette.reporting.path.RowSignal;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.ITemplateEngine;
import tools.jackson.databind.json.JsonMapper;

/** The live board. */
@Configuration(proxyBeanMethods = false)
public class BoardConfiguration {

    @Bean
    LiveWeek liveWeek(Generations livingPaths, Clock clock, Disclosure disclosure) {
        return new LiveWeek(livingPaths, clock, disclosure.k());
    }

    @Bean
    BoardStream boardStream(LiveWeek live, ITemplateEngine templates, JsonMapper json, RowSignal written) {
        BoardStream stream = new BoardStream(live, new BoardRendering(templates, json));
        written.onWrite(stream::wake);
        return stream;
    }

    @Bean
    BoardApi boardApi(PlanningView planning, LiveWeek live, BoardStream stream) {
        return new BoardApi(planning, live, stream);
    }

    @Bean
    BoardPages boardPages(PlanningView planning, LiveWeek live, Freshness freshness) {
        return new BoardPages(planning, live, freshness);
    }
}
