package de.praeventionskette.gateway.routing;

import de.praeventionskette.gateway.refusal.Refusal;
import de.praeventionskette.gateway.refusal.Refusals;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes nothing on before the start is through: the port is open some time before the filters of headers are in place,
 * and without them a request would fail, or carry to a service what only the gateway may say.
 */
final class UntilReady implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final ApplicationAvailability availability;
    private final Refusals refusals;

    UntilReady(ApplicationAvailability availability, Refusals refusals) {
        this.availability = availability;
        this.refusals = refusals;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            return next.handle(request);
        }
        return refusals.answer(Refusal.SERVICE_AWAY);
    }
}
