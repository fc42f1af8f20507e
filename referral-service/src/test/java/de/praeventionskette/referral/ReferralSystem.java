package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.contracts.network.Municipality;
import de.praeventionskette.contracts.offers.Contact;
import de.praeventionskette.contracts.offers.Offer;
import de.praeventionskette.contracts.offers.Organization;
import de.praeventionskette.contracts.offers.Unit;
import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.CapacityBand;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import de.praeventionskette.kit.event.EventJson;
import de.praeventionskette.kit.testing.Surroundings;
import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.local.platform.TestPlatform;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.replica.Replica;
import de.praeventionskette.referral.walk.BreakDown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The started service over real HTTP, with broker, store and issuer; one for all tests that extend this. */
@SpringBootTest(
        classes = ReferralService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "logging.level.com.icegreen=off"})
@Import({BreakDown.Configuration.class, StoreCalls.Configuration.class})
public abstract class ReferralSystem {
    protected static final String DATABASE = "referral-" + UUID.randomUUID();
    protected static final String KEYS = DATABASE + "-keys";

    protected static final Membership MIDWIFE = Membership.in("03241", "sample-hebamme-garbsen", "PROFESSIONAL");
    protected static final Membership CENTRE =
            Membership.in("03241", "sample-familienzentrum-garbsen", "PROVIDER", "PROFESSIONAL");
    protected static final Membership EARLY =
            Membership.in("03241", "sample-fruehfoerderung-nordwest", "PROVIDER", "PROFESSIONAL");
    protected static final Membership TEAM = Membership.in("03241", "region-hannover", "PROVIDER", "PROFESSIONAL")
            .unit("region-hannover-fruehe-hilfen", "Frühe Hilfen");
    protected static final Membership OTHER_TEAM =
            Membership.in("03241", "region-hannover", "PROVIDER").unit("region-hannover-asd", "ASD");
    protected static final Membership OFFICER = Membership.in("03241", "region-hannover", "PRIVACY_OFFICER");
    protected static final Membership ADMIN = Membership.in("03241", "region-hannover", "ADMIN");

    protected static final String PARENT_CAFE = "offer-parent-cafe";
    protected static final String EARLY_SUPPORT = "offer-early-support";
    protected static final String TEAM_HELP = "offer-team-help";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private Replica replica;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        properties.add("spring.application.name", () -> DATABASE);
        Surroundings.of(properties, DATABASE);
        properties.add("referral.keys-database", () -> KEYS);
        Mails.addressed(properties);
        properties.add("referral.master-key-file", () -> masterKey().toString());
    }

    private static Path masterKey() {
        byte[] key = new SecureRandom().generateSeed(32);
        try {
            Path file = Files.createTempFile("master", ".key");
            file.toFile().deleteOnExit();
            return Files.writeString(file, Base64.getEncoder().encodeToString(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void knowsTheRegion() {
        if (replica.offer(TEAM_HELP).isPresent()) {
            return;
        }
        publish(Topic.NETWORK, "municipality/03241005", new Municipality("03241005", "03241", "Garbsen"));
        publish(Topic.OFFERS, "organization/sample-familienzentrum-garbsen", organization());
        publish(Topic.OFFERS, "organization/region-hannover", region());
        publish(Topic.OFFERS, "offer/" + PARENT_CAFE, offer(PARENT_CAFE, CENTRE, FieldOfAction.PARENT_EDUCATION));
        publish(Topic.OFFERS, "offer/" + EARLY_SUPPORT, offer(EARLY_SUPPORT, EARLY, FieldOfAction.EARLY_INTERVENTION));
        publish(Topic.OFFERS, "offer/" + TEAM_HELP, offer(TEAM_HELP, TEAM, FieldOfAction.YOUTH_WELFARE));
        await(() -> {
            assertThat(replica.offer(TEAM_HELP)).isPresent();
            assertThat(replica.offer(PARENT_CAFE)).isPresent();
            assertThat(replica.offer(EARLY_SUPPORT)).isPresent();
            assertThat(replica.names(List.of("sample-familienzentrum-garbsen", "region-hannover")))
                    .containsKeys("sample-familienzentrum-garbsen", "region-hannover");
            assertThat(replica.mayBeIn("03241", "03241999")).isFalse();
        });
    }

    private static Organization organization() {
        return new Organization(
                "sample-familienzentrum-garbsen",
                "03241",
                "Beispiel-Familienzentrum Garbsen",
                List.of(new Unit("u", "Team")),
                List.of(),
                new Contact(null, null, null));
    }

    private static Organization region() {
        return new Organization(
                "region-hannover",
                "03241",
                "Region Hannover",
                List.of(
                        new Unit("region-hannover-fruehe-hilfen", "Frühe Hilfen"),
                        new Unit("region-hannover-asd", "ASD")),
                List.of(),
                new Contact(null, null, null));
    }

    protected static Offer offer(String id, Membership by, FieldOfAction field) {
        return new Offer(
                id,
                "03241",
                by.organization(),
                by.unit(),
                null,
                "Beispiel " + id,
                "Beispiel",
                field,
                PreventionLevel.SECONDARY,
                Audience.FAMILIES,
                -9,
                36,
                List.of("03241005"),
                List.of("de"),
                new Contact(null, null, null),
                LocalDate.of(2026, 1, 1),
                CapacityBand.FREE,
                null,
                false,
                null,
                null);
    }

    /** Puts a record on a topic as its owner would. */
    protected static void publish(Topic topic, String key, Object data) {
        publish(topic, key, 1, data);
    }

    protected static void publish(Topic topic, String key, long sequence, Object data) {
        Surroundings.publish(
                topic, "something", key, sequence, EventJson.mapper().writeValueAsString(data));
    }

    /** A submission that is complete; change what a test is about. */
    protected static Map<String, Object> submission(String offer, String familyName, String... scopes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("offer", offer);
        body.put("child", child(familyName));
        body.put("municipality", "03241005");
        body.put("concern", "DEVELOPMENT");
        body.put("message", "Bitte melden: " + familyName);
        body.put("consent", consent(scopes));
        return body;
    }

    protected static Map<String, Object> child(String familyName) {
        return new LinkedHashMap<>(Map.of(
                "givenName",
                "Mia" + familyName,
                "familyName",
                familyName,
                "birthDate",
                LocalDate.now(LocalDays.ZONE).minusMonths(4).toString(),
                "guardianName",
                "Sorge " + familyName,
                "phone",
                "05131 555 01"));
    }

    protected static Map<String, Object> consent(String... scopes) {
        return new LinkedHashMap<>(Map.of(
                "scopes", scopes.length == 0 ? ALL_SCOPES : List.of(scopes),
                "givenBy", "ONE_PARENT",
                "how", "PAPER",
                "expiresOn", LocalDate.now(LocalDays.ZONE).plusYears(1).toString(),
                "textVersion", "2026-3"));
    }

    protected static final List<String> ALL_SCOPES = List.of("TRANSMISSION", "FEEDBACK", "PATH", "STATISTICS");

    protected JsonNode submitted(Map<String, Object> body, Membership as) {
        HttpResponse<String> answer = post("/api/referrals", body, as, "Idempotency-Key", key());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    protected static String key() {
        return UUID.randomUUID().toString();
    }

    /** Moves a referral on from the version that is stored. */
    protected HttpResponse<String> move(String id, String move, Map<String, Object> body, Membership as) {
        String tag =
                get("/api/referrals/" + id, as).headers().firstValue("ETag").orElse("\"v1\"");
        return post("/api/referrals/" + id + "/" + move, body, as, "If-Match", tag);
    }

    protected HttpResponse<String> get(String path, @Nullable Membership as, String... headers) {
        return send("GET", path, null, as, headers);
    }

    protected HttpResponse<String> post(String path, Object body, @Nullable Membership as, String... headers) {
        return send("POST", path, JsonMapper.shared().writeValueAsString(body), as, headers);
    }

    protected HttpResponse<String> send(
            String method, String path, @Nullable String body, @Nullable Membership as, String... headers) {
        return exchange(address(path), method, body, as, headers);
    }

    protected String address(String path) {
        return "http://127.0.0.1:" + port + "/referrals" + path;
    }

    protected HttpResponse<String> manage(String path) {
        return exchange("http://127.0.0.1:" + managementPort + path, "GET", null, null);
    }

    /** The file that a form answers with. */
    protected HttpResponse<byte[]> download(String path, String form, @Nullable Membership as, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
        all.addAll(List.of(headers));
        return Surroundings.answer(
                request(address(path), "POST", form, as, all.toArray(String[]::new)), BodyHandlers.ofByteArray());
    }

    private static HttpResponse<String> exchange(
            String uri, String method, @Nullable String body, @Nullable Membership as, String... headers) {
        return Surroundings.answer(request(uri, method, body, as, headers));
    }

    private static HttpRequest request(
            String uri, String method, @Nullable String body, @Nullable Membership as, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        List<String> all = new ArrayList<>(List.of(headers));
        if (body != null && !all.contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        if (as != null) {
            all.addAll(List.of(
                    "Authorization", "Bearer " + TestPlatform.get().issuer().token("someone", as)));
        }
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        return request.build();
    }

    protected static void await(Runnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion::run);
    }

    protected static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
