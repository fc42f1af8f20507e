package de.praeventionskette.gateway.refusal;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import tools.jackson.databind.json.JsonMapper;

/** Refusals outside of a running gateway; answers problem details. */
public final class TestRefusals {

    public static Refusals create() {
        return new Refusals(new SpringTemplateEngine(), messages(), JsonMapper.shared());
    }

    static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private TestRefusals() {}
}
