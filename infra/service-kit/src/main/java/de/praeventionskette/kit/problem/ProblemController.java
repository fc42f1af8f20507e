package de.praeventionskette.kit.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what went wrong outside of controllers: in filters, in security, while rendering, in the container. */
@Controller
public final class ProblemController implements ErrorController {
    private static final String PROBLEM = ProblemController.class.getName();

    private final ProblemAnswer answer;

    ProblemController(ProblemAnswer answer) {
        this.answer = answer;
    }

    /** Refuses from within a filter: the container then dispatches to this controller. */
    public static void refuse(HttpServletRequest request, HttpServletResponse response, RequestProblem problem)
            throws java.io.IOException {
        request.setAttribute(PROBLEM, problem);
        response.sendError(problem.status());
    }

    @RequestMapping("${spring.web.error.path:/error}")
    @Nullable Object error(HttpServletRequest request, HttpServletResponse response) {
        return answer.to(failure(request), request, response);
    }

    private static Throwable failure(HttpServletRequest request) {
        if (request.getAttribute(PROBLEM) instanceof RequestProblem problem) {
            return problem;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return failure;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? WebProblems.ofStatus(status)
                : new NotFound("request.not-found");
    }
}
