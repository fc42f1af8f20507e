package de.praeventionskette.local.launcher;

import java.util.List;

/**
 * One process of the system, as data.
 *
 * @param name how people and {@code system.json} call it
 * @param program what runs in it
 * @param port the port it takes where that is free
 * @param actuator the port of its health and metrics, 0 where it has none
 */
public record Part(String name, Stage stage, Program program, int port, int actuator) {

    /** What runs in a process. */
    public sealed interface Program {

        /** The repackaged jar of a module, the directory relative to the project's root. */
        record BootJar(String module, String artifact) implements Program {

            /** Where the build leaves it, relative to the project's root. */
            String path() {
                return module + "/target/" + artifact + "-1.0.0-SNAPSHOT-app.jar";
            }
        }

        /** A main class on the launcher's own class path. */
        record MainClass(String name) implements Program {}

        /** Kafka, from the jars that the broker's module collects. */
        record Broker() implements Program {}
    }

    /** All parts, in the order in which they are started. */
    public static final List<Part> ALL = List.of(
            new Part(
                    "store",
                    Stage.STORE,
                    new Program.MainClass("de.praeventionskette.local.store.StoreMain"),
                    27017,
                    0),
            new Part("broker", Stage.BROKER, new Program.Broker(), 9092, 0),
            new Part("identity", Stage.IDENTITY, jar("infra/local/identity", "local-identity"), 9000, 9001),
            new Part("offers", Stage.SERVICE, jar("offers-service", "offers-service"), 8101, 8111),
            new Part("network", Stage.SERVICE, jar("network-service", "network-service"), 8102, 8112),
            new Part("referral", Stage.SERVICE, jar("referral-service", "referral-service"), 8103, 8113),
            new Part("reporting", Stage.SERVICE, jar("reporting-service", "reporting-service"), 8104, 8114),
            new Part("gateway", Stage.GATEWAY, jar("infra/gateway", "gateway"), 8080, 8081));

    private static final String NUMBERED = "-\\d+$";

    /** The same program once more, on ports of its own. */
    Part another(int number) {
        return new Part(name + "-" + number, stage, program, 0, 0);
    }

    /** Its name without the number that tells instances apart. */
    String service() {
        return name.replaceFirst(NUMBERED, "");
    }

    /** First segment of a service's addresses behind the gateway. */
    String path() {
        return service().equals("referral") ? "/referrals" : "/" + service();
    }

    /** The databases it owns in the store; those of the children's keys lie apart from the children. */
    List<String> databases() {
        if (stage != Stage.SERVICE) {
            return List.of();
        }
        return service().equals("referral") ? List.of("referral", "referral_keys") : List.of(service());
    }

    private static Program jar(String module, String artifact) {
        return new Program.BootJar(module, artifact);
    }
}
