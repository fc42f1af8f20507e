package de.praeventionskette.kit.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.praeventionskette.contracts.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An identity provider for tests: says where its key is and signs tokens. Can go away and come back. */
public final class TestIssuer implements AutoCloseable {
    private final RSAKey key;
    private final int port;
    private HttpServer server;

    private TestIssuer(RSAKey key, HttpServer server) {
        this.key = key;
        this.server = server;
        this.port = server.getAddress().getPort();
    }

    public static TestIssuer start() {
        try {
            var issuer = new TestIssuer(new RSAKeyGenerator(2048).keyID("test").generate(), listening(0));
            issuer.serve();
            return issuer;
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String uri() {
        return "http://127.0.0.1:" + port;
    }

    /** Stops answering. */
    public void goAway() {
        server.stop(0);
    }

    /** Answers again, with the same keys. */
    public void comeBack() {
        server = listening(port);
        serve();
    }

    /** A good token for a person in memberships made by {@link #membership}. */
    @SafeVarargs
    public final String token(String subject, Map<String, Object>... memberships) {
        return token(claims -> claims.subject(subject)
                .claim("name", "Beispiel " + subject)
                .claim("memberships", List.of(memberships)));
    }

    /** A token whose claims can be spoilt. */
    public String token(Consumer<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience("praeventionskette")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
        change.accept(claims);
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A membership in the Region Hannover, as a claim. */
    public static Map<String, Object> membership(String organization, Role... roles) {
        var claim = new LinkedHashMap<String, Object>();
        claim.put("id", organization);
        claim.put("organization", organization);
        claim.put("organizationName", "Beispiel " + organization);
        claim.put("roles", Arrays.stream(roles).map(Role::name).toList());
        claim.put("municipalities", List.of("03241005"));
        claim.put("region", "03241");
        return claim;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve() {
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks"}""".formatted(uri())));
        server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    private static HttpServer listening(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
