package de.praeventionskette.kit.problem;

import jakarta.servlet.http.Part;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What Spring MVC, Spring Security and the container refuse by themselves. */
final class WebProblems {
    private WebProblems() {}

    static @Nullable RequestProblem of(Throwable failure) {
        return switch (failure) {
            case MethodArgumentTypeMismatchException wrong -> wrongParameter(wrong);
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            case MissingRequestCookieException missing -> missing(missing.getCookieName());
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case InvalidPropertyException name -> ofStatus(400);
            case MaxUploadSizeExceededException large -> new TooLarge("request.too-large");
            case InvalidParameterException parameter -> ofStatus(parameter.getErrorCode());
            case AuthenticationServiceException away -> new Unavailable("sign-in.unavailable");
            case AuthenticationException unknown -> new Unauthenticated("sign-in.required");
            case AccessDeniedException denied -> new NotAllowed("access.denied");
            case HttpRequestMethodNotSupportedException method -> new Status(405, "request.method-not-allowed");
            case ErrorResponse response -> ofStatus(response.getStatusCode());
            default -> null;
        };
    }

    static RequestProblem ofStatus(HttpStatusCode status) {
        return ofStatus(status.value());
    }

    static RequestProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> new Unauthenticated("sign-in.required");
            case 403 -> new NotAllowed("access.denied");
            case 404 -> new NotFound("request.not-found");
            case 405 -> new Status(405, "request.method-not-allowed");
            case 406 -> new Status(406, "request.not-acceptable");
            case 413 -> new TooLarge("request.too-large");
            case 415 -> new Status(415, "request.unsupported-media-type");
            case 503 -> new Unavailable("request.unavailable");
            default -> status >= 400 && status < 500 ? new Status(status, "request.refused") : new Unexpected();
        };
    }

    private static Malformed missing(String name) {
        return new Malformed(name, "missing");
    }

    private static Malformed wrongParameter(MethodArgumentTypeMismatchException wrong) {
        Class<?> type = wrong.getRequiredType();
        return type != null && type.isEnum()
                ? new Malformed(wrong.getName(), "not-one-of", JsonProblems.names(type))
                : new Malformed(wrong.getName(), "type." + ExpectedType.of(type == Part.class ? null : type));
    }

    /** A refusal that only has a status. */
    static final class Status extends RequestProblem {
        Status(int status, String code) {
            super(status, code, List.of());
        }
    }

    /** What nobody foresaw: says nothing but where to look. */
    static final class Unexpected extends RequestProblem {
        Unexpected() {
            super(500, "request.failed", List.of());
        }
    }
}
