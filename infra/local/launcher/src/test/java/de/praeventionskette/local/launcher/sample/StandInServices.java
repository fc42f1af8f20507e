package de.praeventionskette.local.launcher.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Issuer and services in one small server that remembers what it is sent, and can be told to be difficult. */
final class StandInServices implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    final Map<String, String> stored = new ConcurrentHashMap<>();
    final Map<String, String> imported = new ConcurrentHashMap<>();
    final Map<String, String> actingAs = new ConcurrentHashMap<>();
    final AtomicInteger puts = new AtomicInteger();
    final AtomicInteger tokens = new AtomicInteger();

    /** Import requests for which offers are still unknown. */
    final AtomicInteger deaf = new AtomicInteger();

    /** Requests that are answered 503. */
    final AtomicInteger busy = new AtomicInteger();

    /** Looks at the referral service's figures that find something unpublished. */
    final AtomicInteger unpublished = new AtomicInteger();

    /** Looks at the reporting service's figures that find it behind. */
    final AtomicInteger stale = new AtomicInteger();

    /** Memberships in which weeks were released, and whether all was published and known by then. */
    final Map<String, Boolean> released = new ConcurrentHashMap<>();

    private final AtomicReference<@Nullable Instant> publishedAt = new AtomicReference<>();
    private final AtomicReference<@Nullable Instant> knownAt = new AtomicReference<>();

    /** Paths, and ids of lines, that are refused. */
    final Set<String> refused = ConcurrentHashMap.newKeySet();

    private final HttpServer server;

    StandInServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    Target target() {
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Target(
                base,
                base + "/offers/api",
                base + "/network/api",
                base + "/referrals/api",
                base + "/reporting/api",
                new Target.Figures(base + "/of-referral", base + "/of-reporting"),
                "secret+/of the=loader");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (path) {
            case "/.well-known/openid-configuration" ->
                reply(exchange, 200, "{\"token_endpoint\":\"" + target().issuer() + "/token\"}");
            case "/token" -> token(exchange, body);
            case "/of-referral/prometheus" -> reply(exchange, 200, unpublished());
            case "/of-reporting/prometheus" -> reply(exchange, 200, ageOfPaths());
            case "/reporting/api/releases" -> release(exchange);
            default -> service(exchange, path, body);
        }
    }

    private String unpublished() {
        boolean published = unpublished.getAndUpdate(left -> Math.max(0, left - 1)) == 0;
        publishedAt.compareAndSet(null, published ? Instant.now() : null);
        return "# TYPE outbox_waiting gauge\noutbox_waiting{service=\"referral\"} %s\n"
                .formatted(published ? "0.0" : "7.0");
    }

    /** First as old as the start of this server, then fresh. */
    private String ageOfPaths() {
        boolean fresh = stale.getAndUpdate(left -> Math.max(0, left - 1)) == 0;
        knownAt.compareAndSet(null, fresh ? Instant.now() : null);
        return "replica_age_seconds{subscription=\"names\"} 0.0\nreplica_age_seconds{subscription=\"paths\"} %s\n"
                .formatted(fresh ? "0.0" : "30.0");
    }

    private void release(HttpExchange exchange) throws IOException {
        boolean inTime = publishedAt.get() != null && knownAt.get() != null;
        released.put(exchange.getRequestHeaders().getFirst("Acting-As"), inTime);
        reply(exchange, 200, "{\"weeks\":[\"2026-W01\",\"2026-W02\"]}");
    }

    private void token(HttpExchange exchange, String body) throws IOException {
        tokens.incrementAndGet();
        boolean right = body.equals("grant_type=client_credentials")
                && "Basic c2FtcGxlLWxvYWRlcjpzZWNyZXQlMkIlMkZvZit0aGUlM0Rsb2FkZXI="
                        .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        reply(exchange, right ? 200 : 401, "{\"access_token\":\"good\",\"expires_in\":300}");
    }

    private void service(HttpExchange exchange, String path, String body) throws IOException {
        if (!"Bearer good".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, "{}");
        } else if (busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            reply(exchange, 503, "{}");
        } else if (refused.contains(path)) {
            reply(exchange, 422, "{\"code\":\"invalid\",\"errors\":[{\"field\":\"name\",\"code\":\"missing\"}]}");
        } else {
            switch (exchange.getRequestMethod()) {
                case "GET" -> get(exchange, path);
                case "PUT" -> put(exchange, path, body);
                default -> reply(exchange, 200, reports(exchange, body));
            }
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        if (path.endsWith("/places")) {
            reply(exchange, 200, stored.containsKey(path) ? "{\"reportedAt\":\"2026-01-01T08:00:00Z\"}" : "{}");
        } else {
            reply(exchange, stored.containsKey(path) ? 200 : 404, "{}");
        }
    }

    private void put(HttpExchange exchange, String path, String body) throws IOException {
        puts.incrementAndGet();
        stored.put(path, body);
        actingAs.put(path, exchange.getRequestHeaders().getFirst("Acting-As"));
        reply(exchange, 200, "{}");
    }

    private String reports(HttpExchange exchange, String body) {
        boolean knowsOffers = deaf.getAndUpdate(left -> Math.max(0, left - 1)) == 0;
        StringBuilder reports = new StringBuilder();
        body.lines()
                .forEach(line ->
                        reports.append(report(exchange, line, knowsOffers)).append('\n'));
        return reports.toString();
    }

    private String report(HttpExchange exchange, String line, boolean knowsOffers) {
        JsonNode read = JSON.readTree(line);
        String id = read.path("importId").asString();
        String follows = read.path("follows").asString(null);
        if (!knowsOffers) {
            return invalid(id, "offer", "offer.unknown");
        }
        if (refused.contains(id)) {
            return invalid(id, "steps[0].to", "step.illegal");
        }
        if (follows != null && !imported.containsKey(follows)) {
            return invalid(id, "follows", "import.follows-unknown");
        }
        actingAs.put(id, exchange.getRequestHeaders().getFirst("Acting-As"));
        String before = imported.putIfAbsent(id, line);
        if (before != null && !before.equals(line)) {
            return invalid(id, "importId", "import.changed");
        }
        return "{\"importId\":\"%s\",\"result\":\"%s\"}".formatted(id, before == null ? "created" : "exists");
    }

    private static String invalid(String id, String field, String code) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("importId", id);
        report.put("result", "invalid");
        report.put("errors", new Object[] {Map.of("field", field, "code", code, "reason", "…")});
        return JSON.writeValueAsString(report);
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
