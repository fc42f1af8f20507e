package de.praeventionskette.local.launcher;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A main class that starts a system, prints the process ids of its parts and waits to be killed. */
public final class Orphans {

    private Orphans() {}

    public static void main(String[] args) throws InterruptedException {
        Options options = Options.in(Path.of(args[0])).with(Samples.STAND_INS);
        LocalSystem system = LocalSystem.start(options, line -> {});
        options.parts().forEach(part -> System.out.println(system.pid(part.name())));
        new CountDownLatch(1).await();
    }
}
