package de.praeventionskette.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for all services: remembers what it gets; pages below {@code /referrals} want a token. */
final class Upstream implements AutoCloseable {

    private final HttpServer server;
    final List<Seen> seen = new CopyOnWriteArrayList<>();

    /** A request as it arrived. */
    record Seen(String method, String target, Headers headers, byte[] body) {

        JsonNode tokenClaims() {
            String token = headers.getFirst("Authorization").substring("Bearer ".length());
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
            return JsonMapper.shared().readTree(claims);
        }
    }

    Upstream() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        answer("/", exchange -> send(exchange, 200, "public"));
        answer("/referrals", exchange -> {
            boolean known = exchange.getRequestHeaders().containsKey("Authorization");
            send(exchange, known ? 200 : 401, known ? "for you" : "who are you?");
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answer(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            seen.add(new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes()));
            handler.handle(exchange);
        });
    }

    Seen last(String target) {
        return seen.stream()
                .filter(request -> request.target().equals(target))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("X-Frame-Options", "SAMEORIGIN");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
