package de.praeventionskette.local.launcher;

import de.praeventionskette.local.platform.Ports;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where each part is found, chosen once before anything starts. */
final class Addresses {

    private static final Pattern MONGO = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)(?:/[^?]*)?(\\?.*)?");

    private static final String MAIL = "mail";
    private static final int SMTP = 1025;

    private final Map<String, Integer> ports = new ConcurrentHashMap<>();
    private final Map<String, Integer> actuators = new ConcurrentHashMap<>();
    private final Map<String, String> environment;

    private Addresses(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Takes each part's own port where it is free. A part that is not started keeps its own port's address.
     *
     * @param environment may name a store, a broker and an issuer that run already
     * @param progress told about every port that was taken by someone else
     */
    static Addresses choose(Options options, Map<String, String> environment, Progress progress) {
        Addresses addresses = new Addresses(environment);
        Part.ALL.forEach(part -> addresses.put(part, part.port(), part.actuator()));
        boolean any = options.switches().anyPort();
        for (Part part : options.parts()) {
            if (!addresses.external(part.stage())) {
                int port = choose(part.name(), any ? 0 : part.port(), progress);
                addresses.put(part, port, actuator(part, any, progress));
                if (part.stage() == Stage.IDENTITY) {
                    addresses.ports.put(MAIL, choose(MAIL, any ? 0 : SMTP, progress));
                }
            }
        }
        return addresses;
    }

    private static int actuator(Part part, boolean any, Progress progress) {
        return part.actuator() == 0 ? 0 : choose(part.name() + " (actuator)", any ? 0 : part.actuator(), progress);
    }

    private void put(Part part, int port, int actuator) {
        ports.put(part.name(), port);
        if (actuator != 0) {
            actuators.put(part.name(), actuator);
        }
    }

    private static int choose(String name, int preferred, Progress progress) {
        if (preferred != 0 && Ports.reserve(preferred)) {
            return preferred;
        }
        int port = Ports.free();
        if (preferred != 0) {
            progress.say("Port %d is taken, %s uses %d.".formatted(preferred, name, port));
        }
        return port;
    }

    /** Takes free ports for one more instance of a service. */
    void add(Part part) {
        put(part, Ports.free(), Ports.free());
    }

    /** Gives the ports back, for the next start. */
    void release() {
        ports.values().forEach(Ports::release);
        actuators.values().forEach(Ports::release);
    }

    int port(String part) {
        return Optional.ofNullable(ports.get(part))
                .orElseThrow(() -> new IllegalArgumentException("There is no part " + part));
    }

    /** The port of a part's health and metrics, empty where it has none. */
    Optional<Integer> actuatorPort(String part) {
        return Optional.ofNullable(actuators.get(part));
    }

    String base(String part) {
        return "http://127.0.0.1:" + port(part);
    }

    Optional<String> actuator(String part) {
        return actuatorPort(part).map(port -> "http://127.0.0.1:" + port + "/actuator");
    }

    /** Whether the environment names a part that runs already, so that none of ours is needed. */
    boolean external(Stage stage) {
        return switch (stage) {
            case STORE -> given("MONGODB_URI").isPresent();
            case BROKER -> given("KAFKA_BOOTSTRAP_SERVERS").isPresent();
            case IDENTITY -> given("OIDC_ISSUER").isPresent();
            case SERVICE, GATEWAY -> false;
        };
    }

    String mongoUri() {
        return given("MONGODB_URI").orElseGet(() -> "mongodb://127.0.0.1:" + port("store"));
    }

    /** The store's address with a database name in it. */
    String mongoUri(String database) {
        return withDatabase(mongoUri(), database);
    }

    static String withDatabase(String uri, String database) {
        Matcher parts = MONGO.matcher(uri);
        if (!parts.matches()) {
            throw new StartFailure("MONGODB_URI is no address of a MongoDB: it must start with mongodb://");
        }
        return parts.group(1) + "/" + database
                + Optional.ofNullable(parts.group(2)).orElse("");
    }

    String bootstrapServers() {
        return given("KAFKA_BOOTSTRAP_SERVERS").orElseGet(() -> "127.0.0.1:" + port("broker"));
    }

    String issuer() {
        return given("OIDC_ISSUER").orElseGet(() -> base("identity"));
    }

    /** The port on which the identity provider catches mail; empty where it is another's, or mail goes elsewhere. */
    Optional<Integer> caughtMail() {
        return given("SPRING_MAIL_HOST").isPresent() ? Optional.empty() : Optional.ofNullable(ports.get(MAIL));
    }

    /** The page that shows caught mail. */
    Optional<String> mailPage() {
        return caughtMail().map(port -> base("identity") + "/mail");
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
