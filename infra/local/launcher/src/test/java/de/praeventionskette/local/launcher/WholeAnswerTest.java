package de.praeventionskette.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeAnswerTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/whole", exchange -> {
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write("done".getBytes());
            exchange.close();
        });
        server.createContext("/begun", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("never goes on".getBytes());
            exchange.getResponseBody().flush();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.shutdownNow();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
                .build();
    }

    @Test
    void anAnswerThatIsCompleteIsGivenBack() throws Exception {
        assertThat(WholeAnswer.to(request("/whole"), http, Duration.ofSeconds(20))
                        .body())
                .isEqualTo("done");
    }

    @Test
    void anAnswerThatBeginsAndDoesNotGoOnIsNotWaitedForForEver() {
        assertThatThrownBy(() -> WholeAnswer.to(request("/begun"), http, Duration.ofMillis(300)))
                .isInstanceOf(HttpTimeoutException.class)
                .hasMessageContaining("/begun did not answer in full");
    }

    @Test
    void whatFailsFailsAsItDoes() {
        server.stop(0);
        assertThatThrownBy(() -> WholeAnswer.to(request("/whole"), http, Duration.ofSeconds(20)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
    }
}
