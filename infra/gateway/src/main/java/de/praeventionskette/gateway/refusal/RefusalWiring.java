package de.praeventionskette.gateway.refusal;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.ITemplateEngine;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class RefusalWiring {

    @Bean
    Refusals refusals(ITemplateEngine pages, MessageSource messages, JsonMapper json) {
        return new Refusals(pages, messages, json);
    }
}
