package de.praeventionskette.kit.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of the identity provider. Asked for first when the first token comes, so that a service starts while the
 * provider is away; kept and used on while it is away later.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST_BYTES = 256 * 1024;

    private final String issuer;
    private final Duration outage;
    private final ReentrantLock discovering = new ReentrantLock();
    private final DefaultResourceRetriever retriever =
            new DefaultResourceRetriever((int) TIMEOUT.toMillis(), (int) TIMEOUT.toMillis(), MOST_BYTES);
    private volatile @Nullable JWKSource<SecurityContext> keys;

    IssuerKeys(String issuer, Duration outage) {
        this.issuer = issuer;
        this.outage = outage;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        return keys().get(selector, context);
    }

    private JWKSource<SecurityContext> keys() throws KeySourceException {
        JWKSource<SecurityContext> known = keys;
        return known != null ? known : discover();
    }

    private JWKSource<SecurityContext> discover() throws KeySourceException {
        discovering.lock();
        try {
            JWKSource<SecurityContext> known = keys;
            if (known != null) {
                return known;
            }
            JWKSource<SecurityContext> found = source(jwkSetAddress());
            keys = found;
            return found;
        } catch (IOException | JacksonException | IllegalArgumentException away) {
            throw new RemoteKeySourceException("The identity provider does not say where its keys are", away);
        } finally {
            discovering.unlock();
        }
    }

    private URL jwkSetAddress() throws IOException {
        URI address = URI.create(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration");
        JsonNode answer = JsonMapper.shared()
                .readTree(retriever.retrieveResource(address.toURL()).getContent());
        if (!issuer.equals(answer.path("issuer").asString(""))) {
            throw new IOException("The identity provider names another issuer than the one configured");
        }
        return URI.create(answer.path("jwks_uri").asString("")).toURL();
    }

    private JWKSource<SecurityContext> source(URL address) {
        return JWKSourceBuilder.<SecurityContext>create(address, retriever)
                .cache(FRESH.toMillis(), TIMEOUT.multipliedBy(2).toMillis())
                .refreshAheadCache(false)
                .rateLimited(false)
                .retrying(true)
                .outageTolerant(outage.toMillis())
                .build();
    }
}
