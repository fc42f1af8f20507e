package de.praeventionskette.gateway.routing;

import de.praeventionskette.gateway.protection.BodyLimit;
import de.praeventionskette.gateway.refusal.Refusal;
import de.praeventionskette.gateway.refusal.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Says so, in a friendly way, when a service does not answer, or not to the end. */
final class ServiceAway implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceAway.class);

    private final String service;
    private final Refusals refusals;

    ServiceAway(String service, Refusals refusals) {
        this.service = service;
        this.refusals = refusals;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return new WatchedAnswer(service, next.handle(request), refusals);
        } catch (ResourceAccessException e) {
            if (BodyLimit.wasExceeded(request.servletRequest())) {
                return refusals.answer(Refusal.BODY_TOO_LARGE);
            }
            LOG.warn("Service {} does not answer: {}", service, String.valueOf(e.getCause()));
            return refusals.answer(Refusal.SERVICE_AWAY);
        }
    }
}
