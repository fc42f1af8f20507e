package de.praeventionskette.local.launcher;

import de.praeventionskette.local.launcher.sample.SampleRegion;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The one command: starts everything, says where to look, and stops everything at Ctrl-C. */
public final class Launcher {

    private static final int FAILED = 1;

    /** What is done after each start, in this order. */
    private static final List<AfterStart> AFTER_START = List.of(new SampleRegion());

    private final Options options;
    private final PrintStream out;

    private Launcher(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] args) throws InterruptedException {
        if (Arrays.asList(args).contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        try {
            new Launcher(Options.parse(args), System.out).run();
        } catch (StartFailure e) {
            System.err.println(e.getMessage());
            System.exit(FAILED);
        }
        new CountDownLatch(1).await();
    }

    private void run() {
        out.println("Starting; logs in " + options.run().resolve("logs"));
        LocalSystem system = LocalSystem.prepare(options, System.getenv(), out::println);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> stop(system)));
        system.start();
        if (options.switches().sample()) {
            AFTER_START.forEach(step -> run(step, system));
        }
        out.println(welcome(system));
    }

    private void run(AfterStart step, LocalSystem system) {
        Stopwatch watch = Stopwatch.started();
        try {
            step.run(system, out::println);
            out.println("  " + step.name() + " done after " + watch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            out.println("! " + step.name() + " could not be finished: " + e);
        }
    }

    private void stop(LocalSystem system) {
        out.println("Stopping");
        system.close();
        out.println("All stopped; the data stays in " + options.data());
    }

    private String welcome(LocalSystem system) {
        StringBuilder text =
                new StringBuilder("\nOpen " + system.gateway() + "/ and sign in, password \"beispiel\", as\n");
        Login.ALL.forEach(login -> text.append("  %-16s %s%n".formatted(login.login(), login.may())));
        return text
                + """

                Look first at
                  %1$s/offers/     the public finder: who helps, where, with free places
                  %1$s/referrals/  as hebamme: refer a family; as familienzentrum: answer
                  %1$s/reporting/  as planung: the ways of children through the chain, as a map
                %3$sEverything for scripts and tools: %2$s
                Ctrl-C stops everything and keeps the data; --fresh starts anew.""".formatted(
                                system.gateway(),
                                options.run().resolve("system.json"),
                                system.mailPage()
                                        .map("Mails that were sent: %s%n"::formatted)
                                        .orElse(""));
    }
}
