package de.praeventionskette.gateway.refusal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what nothing else answered: unknown paths and faults of the gateway itself. */
@Controller
class ErrorAnswers implements ErrorController {

    private final Refusals refusals;

    ErrorAnswers(Refusals refusals) {
        this.refusals = refusals;
    }

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        refusals.send(request, response, Refusal.ofStatus(status instanceof Integer code ? code : 404));
    }
}
