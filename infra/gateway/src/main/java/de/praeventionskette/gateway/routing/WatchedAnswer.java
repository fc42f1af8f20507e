package de.praeventionskette.gateway.routing;

import de.praeventionskette.gateway.refusal.Refusal;
import de.praeventionskette.gateway.refusal.Refusals;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * An answer of a service on its way back. Where it breaks off, the asker must not take what has arrived for all of it: as
 * long as nothing was passed on, the service is said to be away, and after that the connection is broken too. Spring would
 * take the broken connection for the asker's own and end the answer as if it were whole.
 */
record WatchedAnswer(String service, ServerResponse answer, Refusals refusals) implements ServerResponse {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedAnswer.class);

    /** An answer broke off after its beginning was passed on; has no cause, since Spring judges by that. */
    static final class BrokenOff extends RuntimeException {
        BrokenOff(String service) {
            super("answer of " + service + " broke off");
        }
    }

    @Override
    public HttpStatusCode statusCode() {
        return answer.statusCode();
    }

    @Override
    public HttpHeaders headers() {
        return answer.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return answer.cookies();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws ServletException, IOException {
        try {
            return answer.writeTo(request, response, context);
        } catch (ClientAbortException e) {
            throw e;
        } catch (IOException e) {
            LOG.warn("Answer of service {} broke off: {}", service, e.getClass().getName());
            if (response.isCommitted()) {
                throw new BrokenOff(service);
            }
            response.reset();
            refusals.send(request, response, Refusal.SERVICE_AWAY);
            return null;
        }
    }
}
