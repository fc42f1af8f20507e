package de.praeventionskette.kit.problem;

import de.praeventionskette.kit.locale.RequestLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/** Answers a failure: as JSON, or as a page to a browser. Only what nobody foresaw is logged as an error. */
final class ProblemAnswer {
    private static final Logger log = LoggerFactory.getLogger(ProblemAnswer.class);

    private final ProblemTranslation translation;
    private final ProblemTexts texts;

    ProblemAnswer(ProblemTranslation translation, ProblemTexts texts) {
        this.translation = translation;
        this.texts = texts;
    }

    /** A {@link ModelAndView} for browsers, else a {@link ResponseEntity}. */
    Object to(Throwable failure, HttpServletRequest request, HttpServletResponse response) {
        RequestProblem problem = translation.translate(failure);
        if (problem.status() != 500) {
            log.debug("Refused with {} {}", problem.status(), problem.code());
            return to(texts.word(problem, RequestLanguage.of(request)), request, response);
        }
        String traceId = traceId();
        log.error("Unexpected failure, trace {}", traceId, failure);
        return to(texts.word(problem, RequestLanguage.of(request), traceId), request, response);
    }

    private Object to(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        if (problem.status() == 401 && !response.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        if (Browser.asks(request)) {
            Browser.replaceWholeContent(request, response);
            return page(problem, request);
        }
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ModelAndView page(Problem problem, HttpServletRequest request) {
        var model = Map.of("problem", problem, "action", NextAction.after(problem.status(), request));
        return new ModelAndView("kit/problem", model, HttpStatusCode.valueOf(problem.status()));
    }

    private static String traceId() {
        String traceId = MDC.get("traceId");
        return traceId != null ? traceId : UUID.randomUUID().toString().replace("-", "");
    }
}
