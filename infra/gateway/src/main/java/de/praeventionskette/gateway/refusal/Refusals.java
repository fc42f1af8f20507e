package de.praeventionskette.gateway.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

/** Writes a {@link Refusal}: a page for browsers, problem details (RFC 9457) for everything else. */
public final class Refusals {

    private final ITemplateEngine pages;
    private final MessageSource messages;
    private final JsonMapper json;

    public Refusals(ITemplateEngine pages, MessageSource messages, JsonMapper json) {
        this.pages = pages;
        this.messages = messages;
        this.json = json;
    }

    /** Answers with a link that repeats the request where repeating is harmless, else one to the start page. */
    public void send(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        send(request, response, refusal, repeat(request));
    }

    /**
     * Answers with the given way on.
     *
     * @param wayOn path that the page offers as its link
     */
    public void send(HttpServletRequest request, HttpServletResponse response, Refusal refusal, String wayOn)
            throws IOException {
        Locale language = PageLanguage.of(request);
        response.setStatus(refusal.status().value());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (refusal.status().is5xxServerError()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        if (Browser.wantsPage(request)) {
            write(response, MediaType.TEXT_HTML_VALUE, page(refusal, language, wayOn));
        } else {
            write(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, problem(refusal, language));
        }
    }

    /** The same as an answer of a route. */
    public ServerResponse answer(Refusal refusal) {
        return ServerResponse.status(refusal.status()).build((request, response) -> {
            send(request, response, refusal);
            return null;
        });
    }

    private String page(Refusal refusal, Locale language, String wayOn) {
        var model = Map.<String, Object>of("code", refusal.code(), "wayOn", wayOn, "language", language.getLanguage());
        return pages.process("refused", new Context(language, model));
    }

    private String problem(Refusal refusal, Locale language) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "urn:praeventionskette:problem:" + refusal.code());
        problem.put("title", text(refusal, "title", language));
        problem.put("status", refusal.status().value());
        problem.put("detail", text(refusal, "detail", language));
        problem.put("code", refusal.code());
        return json.writeValueAsString(problem);
    }

    private @Nullable String text(Refusal refusal, String part, Locale language) {
        return messages.getMessage(refusal.code() + "." + part, null, language);
    }

    private static void write(HttpServletResponse response, String type, String body) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(body);
    }

    private static String repeat(HttpServletRequest request) {
        String path = Browser.pathOf(request);
        boolean harmless = HttpMethod.GET.matches(request.getMethod()) && !path.startsWith("//");
        return harmless ? path : "/";
    }
}
