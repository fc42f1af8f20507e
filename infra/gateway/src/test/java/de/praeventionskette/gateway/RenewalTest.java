package de.praeventionskette.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens that live shorter than the gateway's reserve, so that every request has to renew them. */
class RenewalTest {

    private static final String SHORT_LIVED = "--identity.access-token-lifetime=30s";

    @Test
    void tokensAreRenewedInTurnUntilTheIssuerForgetsTheSession(@TempDir Path keys) throws Exception {
        try (var place = new Place(keys)) {
            place.startGateway();
            Visitor visitor = place.visitor();
            assertThat(visitor.open("/login").statusCode()).isEqualTo(503);

            var identity = place.startIdentity(SHORT_LIVED);
            visitor.signedInAs("hebamme");
            assertThat(manyAtOnce(visitor)).containsOnly(200);
            assertThat(place.upstream.seen.stream()
                            .filter(seen -> seen.target().startsWith("/referrals/at-once"))
                            .map(seen -> seen.headers().getFirst("Authorization")))
                    .hasSize(12)
                    .doesNotHaveDuplicates();

            identity.close();
            assertThat(visitor.open("/referrals/while-away").statusCode())
                    .as("the token held is still good")
                    .isEqualTo(200);

            place.startIdentity(SHORT_LIVED);
            HttpResponse<String> answer = visitor.open("/referrals/afterwards");
            assertThat(Visitor.location(answer)).endsWith("/login?return=%2Freferrals%2Fafterwards");
            assertThat(visitor.signIn(visitor.follow(answer), "hebamme", "beispiel")
                            .body())
                    .isEqualTo("for you");
        }
    }

    private static Iterable<Integer> manyAtOnce(Visitor visitor) throws Exception {
        try (var threads = Executors.newCachedThreadPool()) {
            var requests = Stream.iterate(0, n -> n < 12, n -> n + 1)
                    .map(n -> (Callable<Integer>)
                            () -> visitor.open("/referrals/at-once/" + n).statusCode())
                    .toList();
            return threads.invokeAll(requests).stream().map(Future::resultNow).toList();
        }
    }
}
