package de.praeventionskette.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.gateway.refusal.TestRefusals;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

class UntilReadyTest {

    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
    private final UntilReady untilReady = new UntilReady(availability, TestRefusals.create());

    @Test
    void whoComesBeforeTheStartIsThroughIsAskedToComeBack() throws Exception {
        MockHttpServletResponse early = ask();
        assertThat(early.getStatus()).isEqualTo(503);
        assertThat(early.getHeader("Retry-After")).isNotNull();
        assertThat(early.getContentAsString()).contains("service-away");

        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
        assertThat(ask().getStatus()).isEqualTo(204);
    }

    private MockHttpServletResponse ask() throws Exception {
        var asked = new MockHttpServletRequest("GET", "/offers/");
        var response = new MockHttpServletResponse();
        untilReady
                .filter(
                        ServerRequest.create(asked, List.of()),
                        request -> ServerResponse.noContent().build())
                .writeTo(asked, response, List::of);
        return response;
    }
}
