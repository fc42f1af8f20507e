package de.praeventionskette.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.praeventionskette.local.platform.Listener;
import de.praeventionskette.local.platform.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LocalSystemTest {

    private final Heard heard = new Heard();

    @TempDir
    Path home;

    @Test
    void everyPartTellsWhenItIsReadyAndAllLeaveInOrder() {
        LocalSystem system = LocalSystem.start(Options.in(home).with(Samples.STAND_INS), heard);
        assertThat(heard.partsThat("ready"))
                .containsExactlyInAnyOrder(
                        "store", "broker", "identity", "offers", "network", "referral", "reporting", "gateway");
        assertThat(heard.lines().getLast()).matches("Ready after .* in 9 processes\\.");

        system.close();

        List<String> stopped = heard.partsThat("stopped");
        assertThat(stopped).hasSize(8).startsWith("gateway").endsWith("identity", "broker", "store");
    }

    @Test
    void systemJsonTellsScriptsWhereEverythingIs() {
        try (LocalSystem system = LocalSystem.start(Options.in(home).with(Samples.STAND_INS), heard)) {
            JsonNode json = JsonMapper.shared().readTree(home.resolve("run/system.json"));

            assertThat(json.at("/gateway").asString()).isEqualTo(system.gateway());
            assertThat(json.at("/issuer").asString()).isEqualTo(system.issuer());
            assertThat(json.at("/mail/page").asString()).isEqualTo(system.issuer() + "/mail");
            assertThat(json.at("/mail/smtp").asString()).matches("127\\.0\\.0\\.1:\\d+");
            assertThat(json.at("/kafka/bootstrapServers").asString()).isEqualTo(system.bootstrapServers());
            assertThat(json.at("/services/referral/api").asString())
                    .isEqualTo(system.base("referral") + "/referrals/api");
            assertThat(json.at("/services/referral/stores/1").asString()).endsWith("/referral_keys");
            assertThat(json.at("/services/offers/actuator").asString())
                    .isEqualTo(system.actuator("offers").orElseThrow());
            assertThat(json.at("/processes/offers/pid").asLong()).isEqualTo(system.pid("offers"));
            assertThat(json.at("/clients/1/secret").asString()).isEqualTo(system.secretOf("sample-loader"));
            assertThat(json.at("/logins/0/login").asString()).isEqualTo("hebamme");
        }
        assertThat(home.resolve("run/system.json")).doesNotExist();
    }

    @Test
    void aKilledPartComesBackOnItsPortWithoutAReport() {
        try (LocalSystem system = LocalSystem.start(Options.in(home).with(List.of(Samples.OFFERS)), heard)) {
            String address = system.base("offers");
            long before = system.pid("offers");

            system.kill("offers");
            assertThat(ProcessHandle.of(before).filter(ProcessHandle::isAlive)).isEmpty();
            system.restart("offers");

            assertThat(system.base("offers")).isEqualTo(address);
            assertThat(system.pid("offers")).isNotEqualTo(before);
            assertThat(heard.text()).doesNotContain("unexpectedly");
        }
    }

    @Test
    void oneMoreInstanceOfAServiceHasPortsOfItsOwnAndCanBeKilledAlone() {
        try (LocalSystem system = LocalSystem.start(Options.in(home).with(List.of(Samples.REFERRAL)), heard)) {
            String second = system.startAnother("referral");

            assertThat(second).isEqualTo("referral-2");
            assertThat(system.base(second)).isNotEqualTo(system.base("referral"));
            assertThat(home.resolve("run/logs/referral-2.log")).content().contains("CHILD_MASTER_KEY_FILE=");
            system.kill(second);
            assertThat(ProcessHandle.of(system.pid("referral")).filter(ProcessHandle::isAlive))
                    .isPresent();
        }
    }

    @Test
    void aPartThatDiesIsReportedWithItsLastLines() {
        try (LocalSystem system = LocalSystem.start(Options.in(home).with(List.of(Samples.OFFERS)), heard)) {
            ProcessHandle.of(system.pid("offers")).orElseThrow().destroyForcibly();

            await().until(() -> heard.text().contains("! offers ended unexpectedly"));
            assertThat(heard.text()).contains("stand-in waits").contains("logs/offers.log");
        }
    }

    @Test
    void onRequestAPartThatDiesIsStartedAgain() {
        Options options = Options.in(home).with(List.of(Samples.OFFERS)).restarting();
        try (LocalSystem system = LocalSystem.start(options, heard)) {
            long before = system.pid("offers");
            ProcessHandle.of(before).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(20)).until(() -> heard.text().contains("offers is back after"));
            assertThat(system.pid("offers")).isNotEqualTo(before);
        }
    }

    @Test
    void aPartThatCannotStartEndsTheStartAndTellsWhy() {
        Options options = Options.in(home).with(List.of(Samples.OFFERS, Samples.broken("reporting")));

        assertThatThrownBy(() -> LocalSystem.start(options, heard))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("reporting ended before it was ready")
                .hasMessageContaining("the reason why it can't start");
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void missingJarsAreNamedBeforeAnythingStarts() {
        Part missing = new Part("gone", Stage.SERVICE, new Part.Program.BootJar("gone-service", "gone"), 1, 2);

        assertThatThrownBy(() -> LocalSystem.start(Options.in(home).with(List.of(Samples.OFFERS, missing)), heard))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("Not built yet: gone-service/target/gone-1.0.0-SNAPSHOT-app.jar.");
        assertThat(heard.lines()).isEmpty();
    }

    @Test
    void twoStartsInOneDirectoryAreRefused() {
        Options options = Options.in(home).with(List.of(Samples.OFFERS));
        try (LocalSystem first = LocalSystem.start(options, heard)) {
            assertThatThrownBy(() -> LocalSystem.start(options, heard)).hasMessageContaining("It runs already");
            assertThat(first.pid("offers")).isPositive();
        }
    }

    @Test
    void secretsAreTheOwnersAndStayUntilAFreshStart() throws IOException {
        Options options = Options.in(home).with(List.of(Samples.REFERRAL));
        String secret = secretAfterStart(options);
        Path key = home.resolve("data/secrets/child-master.key");
        String master = Files.readString(key);

        assertThat(secretAfterStart(options)).isEqualTo(secret);
        assertThat(key).hasContent(master);
        assertThat(Files.getPosixFilePermissions(key)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(home.resolve("run/logs/referral.log")).content().contains("CHILD_MASTER_KEY_FILE=" + key);

        Options fresh = new Options(home, options.parts(), new Options.Switches(true, false, false, true));
        assertThat(secretAfterStart(fresh)).isNotEqualTo(secret);
        assertThat(key).content().isNotEqualTo(master);
    }

    @Test
    void aTakenPortIsReplacedAndSaid() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            int port = stranger.getLocalPort();
            Part part = new Part("offers", Stage.SERVICE, Samples.OFFERS.program(), port, 0);
            Options options = new Options(home, List.of(part), new Options.Switches(false, false, false, false));

            Addresses addresses = Addresses.choose(options, Map.of(), heard);

            assertThat(addresses.port("offers")).isNotEqualTo(port);
            assertThat(heard.lines())
                    .containsExactly("Port %d is taken, offers uses %d.".formatted(port, addresses.port("offers")));
        }
    }

    @Test
    void twoSystemsThatChooseAtTheSameTimeDoNotChooseTheSamePort() {
        int port = Ports.free();
        Ports.release(port);
        Part part = new Part("offers", Stage.SERVICE, Samples.OFFERS.program(), port, 0);
        Options options = new Options(home, List.of(part), new Options.Switches(false, false, false, false));

        Addresses first = Addresses.choose(options, Map.of(), heard);
        Addresses second = Addresses.choose(options, Map.of(), heard);
        assertThat(first.port("offers")).isEqualTo(port);
        assertThat(second.port("offers")).isNotEqualTo(port);

        first.release();
        assertThat(Addresses.choose(options, Map.of(), heard).port("offers")).isEqualTo(port);
    }

    @Test
    void theListenerOnAPortIsToldFromStrangers() {
        try (LocalSystem system = LocalSystem.start(Options.in(home).with(List.of(Samples.OFFERS)), heard)) {
            int port = URI.create(system.base("offers")).getPort();

            assertThat(Listener.is(system.pid("offers"), port)).isTrue();
            assertThat(Listener.is(ProcessHandle.current().pid(), port)).isFalse();
        }
    }

    @Test
    void whatTheEnvironmentNamesIsUsedAndNotStarted() {
        Map<String, String> environment = Map.of(
                "MONGODB_URI", "mongodb://db.example/?replicaSet=rs0",
                "OIDC_ISSUER", "https://id.example",
                "GATEWAY_CLIENT_SECRET", "known there");
        Options options = Options.in(home).with(Samples.STAND_INS);
        try (LocalSystem system = LocalSystem.prepare(options, environment, heard)) {
            system.start();

            assertThat(heard.partsThat("ready"))
                    .doesNotContain("store", "identity")
                    .contains("offers", "gateway");
            assertThat(system.issuer()).isEqualTo("https://id.example");
            assertThat(system.secretOf("gateway")).isEqualTo("known there");
            assertThat(system.storeUri("offers")).isEqualTo("mongodb://db.example/offers?replicaSet=rs0");
            assertThat(home.resolve("run/logs/offers.log"))
                    .content()
                    .contains("MONGODB_URI=mongodb://db.example/?replicaSet=rs0")
                    .contains("OIDC_ISSUER=https://id.example")
                    .doesNotContain("GATEWAY_CLIENT_SECRET");
        }
    }

    private String secretAfterStart(Options options) {
        try (LocalSystem system = LocalSystem.start(options, heard)) {
            return system.secretOf("gateway");
        }
    }
}
