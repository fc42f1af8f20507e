package de.praeventionskette.gateway;

import de.praeventionskette.identity.LocalIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Gateway, identity provider and a stand-in for the services, each on a free port of this machine. */
final class Place implements AutoCloseable {

    private final int gatewayPort = freePort();
    private final int issuerPort = freePort();
    private final int closedPort = freePort();
    private final Path keys;
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();
    final Upstream upstream = new Upstream();

    Place(Path keys) {
        this.keys = keys;
    }

    ConfigurableApplicationContext startIdentity(String... more) {
        return run(LocalIdentity.start(arguments(
                more,
                "--server.port=" + issuerPort,
                "--management.server.port=0",
                "--identity.issuer=" + issuer(),
                "--identity.key-file=" + keys.resolve("signing-key.json"),
                "--identity.gateway.secret=gateway-secret",
                "--identity.gateway.addresses=" + gateway(),
                "--BENCH_SECRET=bench-secret",
                "--spring.main.banner-mode=off")));
    }

    ConfigurableApplicationContext startGateway(String... more) {
        return run(new SpringApplicationBuilder(Gateway.class)
                .run(arguments(
                        more,
                        "--server.port=" + gatewayPort,
                        "--management.server.port=0",
                        "--OFFERS_URI=" + upstream.address(),
                        "--NETWORK_URI=" + upstream.address(),
                        "--REFERRALS_URI=" + upstream.address(),
                        "--REPORTING_URI=http://127.0.0.1:" + closedPort,
                        "--OIDC_ISSUER=" + issuer(),
                        "--GATEWAY_CLIENT_SECRET=gateway-secret",
                        "--spring.main.banner-mode=off")));
    }

    String gateway() {
        return "http://127.0.0.1:" + gatewayPort;
    }

    String issuer() {
        return "http://127.0.0.1:" + issuerPort;
    }

    Visitor visitor() {
        return new Visitor(gateway());
    }

    private ConfigurableApplicationContext run(ConfigurableApplicationContext context) {
        running.add(context);
        return context;
    }

    private static String[] arguments(String[] more, String... usual) {
        var all = new ArrayList<>(List.of(usual));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        running.reversed().forEach(ConfigurableApplicationContext::close);
        upstream.close();
    }
}
