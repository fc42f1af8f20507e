package de.praeventionskette.local.launcher;

import de.praeventionskette.local.platform.Topics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The whole system on this machine, each part in a process of its own that ends with this one. */
public final class LocalSystem implements AutoCloseable {

    private final Options options;
    private final Progress progress;
    private final RunDirectory run;
    private final Addresses addresses;
    private final Secrets secrets;
    private final Wiring wiring;

    /** In the order of the parts; replaced as a whole when one is added, since others may be walking through it. */
    private volatile Map<String, Component> components = Map.of();

    private final AtomicBoolean closing = new AtomicBoolean();

    private LocalSystem(Options options, Map<String, String> environment, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.run = RunDirectory.claim(options);
        this.addresses = Addresses.choose(options, environment, progress);
        this.secrets = new Secrets(options.data().resolve("secrets"), environment);
        this.wiring = new Wiring(options.data(), addresses, secrets);
        for (Part part : options.parts()) {
            if (!addresses.external(part.stage())) {
                add(part);
            }
        }
    }

    private Component add(Part part) {
        Component component = new Component(part, wiring, run.log(part), this::ended);
        Map<String, Component> more = new LinkedHashMap<>(components);
        more.put(part.name(), component);
        components = Collections.unmodifiableMap(more);
        return component;
    }

    /**
     * Starts the system and returns when every part is ready.
     *
     * @throws StartFailure if that is not possible; nothing is left running then
     */
    public static LocalSystem start(Options options, Progress progress) {
        LocalSystem system = prepare(options, System.getenv(), progress);
        system.start();
        return system;
    }

    /** Checks what can be checked before anything is started. */
    static LocalSystem prepare(Options options, Map<String, String> environment, Progress progress) {
        List<String> missing = Wiring.missingJars(options.parts());
        if (!missing.isEmpty()) {
            throw new StartFailure("Not built yet: " + String.join(", ", missing)
                    + ". Start without --no-build, or run mvn package first.");
        }
        return new LocalSystem(options, environment, progress);
    }

    void start() {
        Stopwatch watch = Stopwatch.started();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            awaitFirstFailureOrAll(launch(threads));
        }
        describe();
        List<Long> pids = pids();
        String memory = Memory.residentMegabytes(pids).stream()
                .mapToObj(", %d MB resident"::formatted)
                .collect(Collectors.joining());
        progress.say("Ready after %s%s in %d processes.".formatted(watch, memory, pids.size()));
    }

    private List<CompletableFuture<?>> launch(ExecutorService threads) {
        List<CompletableFuture<?>> all = new ArrayList<>();
        if (addresses.external(Stage.BROKER)) {
            all.add(CompletableFuture.runAsync(this::createTopics, threads));
        }
        components.values().forEach(component -> all.add(CompletableFuture.runAsync(() -> bring(component), threads)));
        return all;
    }

    private void awaitFirstFailureOrAll(List<CompletableFuture<?>> parts) {
        CompletableFuture<@Nullable Void> failure = new CompletableFuture<>();
        for (CompletableFuture<?> part : parts) {
            part.exceptionally(cause -> {
                failure.completeExceptionally(cause);
                return null;
            });
        }
        try {
            CompletableFuture.anyOf(failure, CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException e) {
            throw failed(e);
        }
    }

    private StartFailure failed(CompletionException e) {
        if (closing.get()) {
            return new StartFailure("Stopped while it was starting.", e);
        }
        close();
        return e.getCause() instanceof StartFailure failure
                ? failure
                : new StartFailure("The system did not start: " + e.getCause(), e);
    }

    private void bring(Component component) {
        Stopwatch watch = Stopwatch.started();
        component.start();
        if (closing.get()) {
            component.close();
        }
        component.awaitReady();
        if (component.part().stage() == Stage.BROKER) {
            createTopics();
        }
        progress.say("  %-10s ready after %7s   %s".formatted(component.name(), watch, place(component.part())));
    }

    private void createTopics() {
        Topics.create(addresses.bootstrapServers(), Topics.ALL);
    }

    private String place(Part part) {
        return "127.0.0.1:" + addresses.port(part.name());
    }

    private void ended(Component component) {
        if (closing.get()) {
            return;
        }
        progress.say("! " + component.name() + " ended unexpectedly." + component.lastWords());
        if (options.switches().restart()) {
            Thread.ofPlatform().daemon().start(() -> restartReporting(component));
        }
    }

    private void restartReporting(Component component) {
        try {
            Stopwatch watch = Stopwatch.started();
            restart(component.name());
            progress.say("  " + component.name() + " is back after " + watch);
        } catch (StartFailure e) {
            progress.say("! " + component.name() + " could not be started again: " + e.getMessage());
        }
    }

    /** Ends a part as a crash would (SIGKILL). */
    public void kill(String part) {
        component(part).kill();
    }

    /** Starts a part again, on the same ports and data, and returns when it is ready. */
    public void restart(String part) {
        Component component = component(part);
        component.close();
        component.start();
        component.awaitReady();
        describe();
    }

    /** Starts one more instance of a service and returns its name when it is ready; it is a part like the others. */
    public synchronized String startAnother(String service) {
        Part part = component(service).part();
        int number = 2;
        while (components.containsKey(service + "-" + number)) {
            number++;
        }
        Part another = part.another(number);
        addresses.add(another);
        bring(add(another));
        describe();
        return another.name();
    }

    /** The address that people open. */
    public String gateway() {
        return addresses.base("gateway");
    }

    /** The page that shows the mails that were sent; empty where they go elsewhere. */
    public Optional<String> mailPage() {
        return addresses.mailPage();
    }

    /** The issuer of tokens. */
    public String issuer() {
        return addresses.issuer();
    }

    /** The value of {@code bootstrap.servers} for clients of the broker. */
    public String bootstrapServers() {
        return addresses.bootstrapServers();
    }

    /** A service's own address, without its path; pages and API of {@code offers} are beneath {@code /offers}. */
    public String base(String service) {
        return addresses.base(service);
    }

    /** The address of a part's actuator, empty where it has none. */
    public Optional<String> actuator(String part) {
        return addresses.actuator(part);
    }

    /** The address of a database in the store. */
    public String storeUri(String database) {
        return addresses.mongoUri(database);
    }

    /** The secret of a machine client. */
    public String secretOf(String client) {
        return secrets.ofClient(client);
    }

    /** The process id of a part. */
    public long pid(String part) {
        return component(part).pid();
    }

    /** Stops everything, gateway first and store last. */
    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        run.forget();
        for (Stage stage : List.of(Stage.values()).reversed()) {
            List<Component> parts = components.values().stream()
                    .filter(component -> component.part().stage() == stage)
                    .toList();
            try (ExecutorService threads = Executors.newCachedThreadPool()) {
                parts.forEach(component -> threads.execute(() -> stop(component)));
            }
        }
        addresses.release();
        run.release();
    }

    private void stop(Component component) {
        Stopwatch watch = Stopwatch.started();
        boolean ran = component.alive();
        component.close();
        if (ran) {
            progress.say("  %-10s stopped after %5s".formatted(component.name(), watch));
        }
    }

    private void describe() {
        run.describe(new SystemDescription(addresses, secrets, components));
    }

    private List<Long> pids() {
        List<Long> pids = new ArrayList<>(List.of(ProcessHandle.current().pid()));
        components.values().stream()
                .filter(Component::alive)
                .map(Component::pid)
                .forEach(pids::add);
        return pids;
    }

    private Component component(String part) {
        return Optional.ofNullable(components.get(part))
                .orElseThrow(() -> new IllegalArgumentException("There is no part " + part));
    }
}
