package de.praeventionskette.local.platform;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/** An OpenID issuer as small as a resource server needs it: discovery, keys, and tokens for whom a test names. */
public final class TestIssuer implements AutoCloseable {

    /** The audience that every service demands. */
    public static final String AUDIENCE = "praeventionskette";

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final int KEY_BITS = 2048;

    private final HttpServer server;
    private final RSAKey key = newKey();

    private TestIssuer(HttpServer server) {
        this.server = server;
    }

    /** Starts an issuer on a free port of the loopback interface. */
    public static TestIssuer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TestIssuer issuer = new TestIssuer(server);
            server.createContext("/.well-known/openid-configuration", issuer::discovery);
            server.createContext("/keys", issuer::keys);
            server.setExecutor(task -> Thread.ofPlatform().daemon().start(task));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The issuer's address, the value of the claim {@code iss}. */
    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token that services accept, for an hour. */
    public String token(String subject, Membership... memberships) {
        return sign(key, claims(subject, memberships).build());
    }

    /** A token with an e-mail address, which the issuer vouches for or not. */
    public String tokenWithEmail(String email, boolean verified, String subject, Membership... memberships) {
        return sign(
                key,
                claims(subject, memberships)
                        .claim("email", email)
                        .claim("email_verified", verified)
                        .build());
    }

    /** A token whose signature comes from a key that this issuer does not publish. */
    public String forgedToken(String subject, Membership... memberships) {
        return sign(newKey(key.getKeyID()), claims(subject, memberships).build());
    }

    /** A token whose time is over. */
    public String expiredToken(String subject, Membership... memberships) {
        Instant past = Instant.now().minus(LIFETIME.multipliedBy(2));
        return sign(
                key,
                claims(subject, memberships)
                        .issueTime(Date.from(past))
                        .expirationTime(Date.from(past.plus(LIFETIME)))
                        .build());
    }

    /** A token for another application. */
    public String tokenForAudience(String audience, String subject, Membership... memberships) {
        return sign(key, claims(subject, memberships).audience(audience).build());
    }

    /** A token that claims to come from another issuer. */
    public String tokenOfIssuer(String issuer, String subject, Membership... memberships) {
        return sign(key, claims(subject, memberships).issuer(issuer).build());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private JWTClaimsSet.Builder claims(String subject, Membership... memberships) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience(List.of(AUDIENCE))
                .subject(subject)
                .claim("name", subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .claim(
                        "memberships",
                        Stream.of(memberships).map(Membership::claim).toList());
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        return newKey("test");
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void discovery(HttpExchange exchange) throws IOException {
        answer(exchange, """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token",
                 "authorization_endpoint": "%1$s/authorize", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(uri()));
    }

    private void keys(HttpExchange exchange) throws IOException {
        answer(exchange, new JWKSet(key.toPublicJWK()).toString());
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
