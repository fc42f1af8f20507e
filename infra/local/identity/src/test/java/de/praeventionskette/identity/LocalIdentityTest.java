package de.praeventionskette.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

class LocalIdentityTest {

    @TempDir
    private Path keys;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--server.address=0.0.0.0",
                "--management.server.address=0.0.0.0",
                "--identity.issuer=https://login.region.example",
                "--identity.issuer=http://127.0.0.1.nip.example:9000",
                "--identity.gateway.addresses=http://127.0.0.1:1,https://kette.region.example"
            })
    void itRefusesToServeAnyoneButThisMachine(String setting) {
        assertThatThrownBy(() -> start(setting).close())
                .rootCause()
                .isInstanceOf(LoopbackOnly.NotLoopback.class)
                .hasMessageContaining("serves this machine only");
    }

    @Test
    void theSignInPageOffersTheSampleLoginsInBothLanguages() throws Exception {
        try (var running = start();
                var http = HttpClient.newHttpClient()) {
            HttpResponse<String> german = get(http, running, "/login");
            assertThat(german.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("IDP_SESSION=")
                    .contains("HttpOnly", "SameSite=Lax");
            assertThat(german.body())
                    .contains("<html lang=\"de\">", "Alle Personen und Einrichtungen sind erfunden", "Hanna Beispiel")
                    .contains("Findet Angebote")
                    .doesNotContain("??");

            HttpResponse<String> english = get(http, running, "/login?lang=en");
            assertThat(english.headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("lang=en; Path=/"));
            assertThat(english.body())
                    .contains("<html lang=\"en\">", "All people and organizations are invented", "Finds offers")
                    .doesNotContain("??", "Findet Angebote");
        }
    }

    @Test
    void oneClickFillsInTheForm() throws Exception {
        try (var running = start();
                var http = HttpClient.newHttpClient()) {
            assertThat(get(http, running, "/login?fill=planung").body())
                    .contains("value=\"planung\"", "value=\"beispiel\"", "Ausgefüllt für Paul Beispiel");
            assertThat(get(http, running, "/login?fill=nobody").body()).doesNotContain("value=\"beispiel\"");
        }
    }

    @Test
    void mailThatTheSystemSendsIsCaughtAndShown() throws Exception {
        try (var running = start("--identity.smtp-port=0");
                var http = HttpClient.newHttpClient()) {
            assertThat(get(http, running, "/mail").body())
                    .contains("Noch keine E-Mail")
                    .doesNotContain("??");
            int port = running.getBean(MailCatcher.class).port();
            GreenMailUtil.sendTextEmail(
                    "hebamme@beispiel.example",
                    "kette@beispiel.example",
                    "Es wartet <etwas>",
                    "Guten Tag\nhttp://127.0.0.1:1/referrals/",
                    new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

            assertThat(get(http, running, "/mail").body())
                    .contains("Es wartet &lt;etwas&gt;", "hebamme@beispiel.example", "href=\"/mail/1\"");
            assertThat(get(http, running, "/mail/1").body())
                    .contains("<a href=\"http://127.0.0.1:1/referrals/\"")
                    .doesNotContain("??");
            assertThat(get(http, running, "/mail/2").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> get(HttpClient http, ConfigurableApplicationContext running, String path)
            throws Exception {
        String port = running.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private ConfigurableApplicationContext start(String... more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--identity.issuer=http://127.0.0.1:9000",
                "--identity.key-file=" + keys.resolve("signing-key.json"),
                "--identity.gateway.secret=gateway-secret",
                "--spring.main.banner-mode=off"));
        arguments.addAll(List.of(more));
        return LocalIdentity.start(arguments.toArray(String[]::new));
    }
}
