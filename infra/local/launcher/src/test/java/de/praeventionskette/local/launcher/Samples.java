package de.praeventionskette.local.launcher;

import de.praeventionskette.local.launcher.Part.Program;
import java.util.List;

/** Small systems to start in tests. */
final class Samples {

    static final Part OFFERS = standIn("offers", Stage.SERVICE, 8101);
    static final Part REFERRAL = standIn("referral", Stage.SERVICE, 8103);
    static final List<Part> STAND_INS = List.of(
            standIn("store", Stage.STORE, 27017),
            standIn("broker", Stage.BROKER, 9092),
            standIn("identity", Stage.IDENTITY, 9000),
            OFFERS,
            standIn("network", Stage.SERVICE, 8102),
            REFERRAL,
            standIn("reporting", Stage.SERVICE, 8104),
            standIn("gateway", Stage.GATEWAY, 8080));

    private Samples() {}

    static Part broken(String name) {
        return new Part(name, Stage.SERVICE, new Program.MainClass(Broken.class.getName()), 1, 2);
    }

    private static Part standIn(String name, Stage stage, int port) {
        Program program = stage == Stage.BROKER ? new Program.Broker() : new Program.MainClass(StandIn.class.getName());
        return new Part(name, stage, program, port, stage == Stage.BROKER ? 0 : port + 1);
    }
}
