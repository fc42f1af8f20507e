package de.praeventionskette.local.launcher;

import de.praeventionskette.local.launcher.Part.Program;
import de.praeventionskette.local.platform.BrokerProgram;
import de.praeventionskette.local.platform.BrokerSettings;
import de.praeventionskette.local.platform.JavaProgram;
import de.praeventionskette.local.platform.Listener;
import de.praeventionskette.local.platform.Ports;
import de.praeventionskette.local.platform.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;

/** Turns parts into programs, with the same configuration names as in production. */
final class Wiring {

    private final Path data;
    private final Addresses addresses;
    private final Secrets secrets;

    Wiring(Path data, Addresses addresses, Secrets secrets) {
        this.data = data;
        this.addresses = addresses;
        this.secrets = secrets;
    }

    /** The jars that are still to be built, relative to the project's root. */
    static List<String> missingJars(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.program() instanceof Program.BootJar jar
                        ? List.of(jar.path()).stream()
                        : List.<String>of().stream())
                .filter(path -> Files.notExists(Workspace.root().resolve(path)))
                .toList();
    }

    JavaProgram program(Part part) {
        return switch (part.program()) {
            case Program.Broker() -> broker(part).java();
            case Program.MainClass(String name) ->
                JavaProgram.of(part.name(), name)
                        .small(part.stage().heap())
                        .classpath(System.getProperty("java.class.path"))
                        .environment(environment(part))
                        .arguments("--file", file(part), "--port", Integer.toString(addresses.port(part.name())));
            case Program.BootJar jar ->
                JavaProgram.bootJar(part.name(), Workspace.root().resolve(jar.path()))
                        .small(part.stage().heap())
                        .environment(environment(part));
        };
    }

    private String file(Part part) {
        return data.resolve(part.name()).resolve(part.name() + ".db").toString();
    }

    /** Whether a part can do its work, and it is its process that answers and not a stranger on its port. */
    LongPredicate ready(Part part) {
        int port = addresses.port(part.name());
        BooleanSupplier answers = answers(part, port);
        return pid -> answers.getAsBoolean() && Listener.is(pid, port);
    }

    private BooleanSupplier answers(Part part, int port) {
        if (part.program() instanceof Program.Broker) {
            return broker(part)::answers;
        }
        return addresses
                .actuator(part.name())
                .<BooleanSupplier>map(actuator -> new Health(actuator)::ready)
                .orElse(() -> Ports.answers(port));
    }

    private BrokerProgram broker(Part part) {
        return new BrokerProgram(new BrokerSettings(
                data.resolve(part.name()),
                addresses.port(part.name()),
                part.stage().heap(),
                Map.of()));
    }

    private Map<String, String> environment(Part part) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(addresses.port(part.name())));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        addresses
                .actuatorPort(part.name())
                .ifPresent(port -> environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(port)));
        environment.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "3s");
        switch (part.stage()) {
            case STORE, BROKER -> {}
            case IDENTITY -> identity(environment);
            case SERVICE -> service(part, environment);
            case GATEWAY -> gateway(environment);
        }
        return environment;
    }

    private void identity(Map<String, String> environment) {
        environment.put("OIDC_ISSUER", addresses.issuer());
        environment.put("IDENTITY_KEY_FILE", secrets.signingKeyFile().toString());
        int gateway = addresses.port("gateway");
        environment.put("GATEWAY_URIS", "http://127.0.0.1:%1$d,http://localhost:%1$d".formatted(gateway));
        environment.put("GATEWAY_CLIENT_SECRET", secrets.ofClient("gateway"));
        environment.put("SAMPLE_LOADER_SECRET", secrets.ofClient("sample-loader"));
        environment.put("BENCH_SECRET", secrets.ofClient("bench"));
        addresses.caughtMail().ifPresent(port -> environment.put("SMTP_PORT", Integer.toString(port)));
    }

    private void service(Part part, Map<String, String> environment) {
        environment.put("MONGODB_URI", addresses.mongoUri());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.bootstrapServers());
        environment.put("OIDC_ISSUER", addresses.issuer());
        if (part.service().equals("referral")) {
            environment.put(
                    "CHILD_MASTER_KEY_FILE", secrets.childMasterKeyFile().toString());
            mail(environment);
        }
    }

    private void mail(Map<String, String> environment) {
        environment.put("MAIL_FROM", "praeventionskette@beispiel.example");
        environment.put("PUBLIC_ADDRESS", addresses.base("gateway"));
        addresses.caughtMail().ifPresent(port -> {
            environment.put("SPRING_MAIL_HOST", "127.0.0.1");
            environment.put("SPRING_MAIL_PORT", Integer.toString(port));
        });
    }

    private void gateway(Map<String, String> environment) {
        environment.put("OIDC_ISSUER", addresses.issuer());
        environment.put("GATEWAY_CLIENT_SECRET", secrets.ofClient("gateway"));
        environment.put("OFFERS_URI", addresses.base("offers"));
        environment.put("NETWORK_URI", addresses.base("network"));
        environment.put("REFERRALS_URI", addresses.base("referral"));
        environment.put("REPORTING_URI", addresses.base("reporting"));
    }
}
