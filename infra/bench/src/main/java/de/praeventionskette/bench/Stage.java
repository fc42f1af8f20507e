package de.praeventionskette.bench;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.praeventionskette.local.launcher.LocalSystem;
import de.praeventionskette.local.launcher.MachineToken;
import de.praeventionskette.local.launcher.Options;
import de.praeventionskette.local.launcher.Part;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** The started system, the bare service beside it, and who calls them. The gateway is not started: it limits rates. */
final class Stage implements AutoCloseable {
    private static final String ADMINISTRATION = "region-hannover";
    private static final String PLANNING = "region-hannover.region-hannover-planung";
    private static final String MEASURED_REGION = "sample-messregion";
    private static final Options.Switches FRESH = new Options.Switches(true, false, false, true);
    /** How long the compilers need, either side. */
    static final Duration WARM_UP = Duration.ofSeconds(150);

    private static final List<Part> PARTS =
            Part.ALL.stream().filter(part -> !part.name().equals("gateway")).toList();

    private final LocalSystem system;
    private final BareServer bare;
    private final MongoClient store;
    private final Admin broker;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final MachineToken bench;
    private final MachineToken administration;
    private boolean warm;

    private Stage(LocalSystem system, BareServer bare) {
        this.system = system;
        this.bare = bare;
        this.store = MongoClients.create(system.storeUri("referral"));
        this.broker = Admin.create(Map.of("bootstrap.servers", system.bootstrapServers()));
        this.bench = MachineToken.of(system, "bench", http);
        this.administration = MachineToken.of(system, "sample-loader", http);
    }

    /** Starts everything anew, forgetting an earlier run in this directory, and loads what a referral needs. */
    static Stage start(Path home) throws IOException, InterruptedException {
        LocalSystem system = LocalSystem.start(new Options(home, PARTS, FRESH), System.out::println);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(system::close));
        Stage stage = new Stage(system, BareServer.start(system, home.resolve("run/logs/bare.log")));
        Register.load(stage.admin("offers"));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(stage::acceptsReferrals);
        return stage;
    }

    /** Offers reach the referral service as events. */
    private boolean acceptsReferrals() throws IOException, InterruptedException {
        try {
            midwife().create("/referrals/api/referrals", Referrals.to(Register.WATCHED));
            return true;
        } catch (Caller.Unexpected answer) {
            if (answer.status() == 422) {
                return false;
            }
            throw answer;
        }
    }

    /** Submits until the compilers have seen what a referral leads to, once; no measurement counts the time until then. */
    void warmUp() throws Exception {
        if (!warm) {
            say("  getting warm");
            SubmitBench.submit(this, WARM_UP);
            backlog().awaitDone();
            warm = true;
        }
    }

    LocalSystem system() {
        return system;
    }

    MongoClient store() {
        return store;
    }

    Backlog backlog() {
        return new Backlog(store, broker);
    }

    Admin broker() {
        return broker;
    }

    Caller bare() {
        return new Caller(http, bench, bare.base(), "");
    }

    Caller midwife() {
        return at("referral", Register.MIDWIFE);
    }

    Caller centre() {
        return at("referral", Register.CENTRE);
    }

    Caller planner() {
        return at("reporting", PLANNING);
    }

    /** The planner of the region that only measurements fill. */
    Caller plannerOfMeasuredRegion() {
        return at("reporting", MEASURED_REGION);
    }

    Caller admin(String service) {
        return new Caller(http, administration, system.base(service), ADMINISTRATION);
    }

    private Caller at(String service, String membership) {
        return new Caller(http, bench, system.base(service), membership);
    }

    /** Processor time of every process of the system, of the bare service and of this one. */
    ProcessorTime processorTime() {
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put("clients", ProcessHandle.current().pid());
        pids.put("bare", bare.pid());
        PARTS.forEach(part -> pids.put(part.name(), system.pid(part.name())));
        return ProcessorTime.of(pids);
    }

    /** A line for who watches. */
    void say(String line, Object... values) {
        System.out.printf(line + "%n", values);
    }

    @Override
    public void close() {
        store.close();
        broker.close();
        http.close();
        bare.close();
        system.close();
    }
}
