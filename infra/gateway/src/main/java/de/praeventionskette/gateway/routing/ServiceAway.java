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

/** Says so, in a friendly way, when a service does not answer. */
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
            return next.handle(request);
        } catch (ResourceAccessException e) {
            if (BodyLimit.wasExceeded(request.servletRequest())) {
                return refuse(Refusal.BODY_TOO_LARGE);
            }
            LOG.warn("Service {} does not answer: {}", service, String.valueOf(e.getCause()));
            return refuse(Refusal.SERVICE_AWAY);
        }
    }

    private ServerResponse refuse(Refusal refusal) {
        return ServerResponse.ok().build((request, response) -> {
            refusals.send(request, response, refusal);
            return null;
        });
    }
}
