package de.praeventionskette.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** People and machines sign in through the real identity provider, over real HTTP. */
class SignInTest {

    private static Place place;

    @BeforeAll
    static void start(@TempDir Path keys) {
        place = new Place(keys);
        place.startIdentity();
        place.startGateway();
    }

    @AfterAll
    static void stop() {
        place.close();
    }

    @Test
    void aMidwifeIsLedToSignInAndBackToThePageSheWanted() {
        Visitor midwife = place.visitor();

        HttpResponse<String> form = midwife.visit("/referrals/new?offer=42&note=a%20b");
        assertThat(form.uri().toString()).startsWith(place.issuer() + "/login");

        HttpResponse<String> page = midwife.signIn(form, "hebamme", "beispiel");
        assertThat(page.body()).isEqualTo("for you");
        assertThat(page.uri()).isEqualTo(URI.create(place.gateway() + "/referrals/new?offer=42&note=a%20b"));
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");

        var seen = place.upstream.last("/referrals/new?offer=42&note=a%20b");
        var claims = seen.tokenClaims();
        assertThat(claims.get("iss").asString()).isEqualTo(place.issuer());
        assertThat(claims.get("aud").asString()).isEqualTo("praeventionskette");
        assertThat(claims.get("sub").asString()).startsWith("p-").doesNotContain("hebamme");
        assertThat(claims.get("name").asString()).isEqualTo("Hanna Beispiel");
        var membership = claims.get("memberships").get(0);
        assertThat(membership.get("id").asString()).isEqualTo("sample-hebamme-garbsen");
        assertThat(membership.get("roles").get(0).asString()).isEqualTo("PROFESSIONAL");
        assertThat(membership.get("municipalities").get(0).asString()).isEqualTo("03241005");
        assertThat(seen.headers().get("Cookie")).isNull();
    }

    @Test
    void aWrongPasswordStaysAtTheForm() {
        Visitor somebody = place.visitor();
        HttpResponse<String> answer = somebody.signIn(somebody.visit("/login"), "hebamme", "wrong");
        assertThat(answer.uri().toString()).isEqualTo(place.issuer() + "/login?error");
        assertThat(answer.body()).contains("Anmeldename oder Passwort stimmen nicht");
    }

    @ParameterizedTest
    @CsvSource({
        "hebamme,,/referrals/",
        "familienzentrum,,/referrals/",
        "koordination,,/reporting/map",
        "planung,,/reporting/map",
        "datenschutz,,/referrals/access-log",
        "admin,,/network/responsibility",
        "kita,sample-familienzentrum-seelze,/referrals/",
        "sonneberg,somebody-elses,/reporting/map"
    })
    void everyRoleBeginsOnItsOwnPage(String login, String actingAs, String page) {
        Visitor visitor = place.visitor().signedInAs(login);
        if (actingAs != null) {
            visitor.cookie("acting_as", actingAs);
        }
        assertThat(Visitor.location(visitor.open("/home"))).isEqualTo(place.gateway() + page);
    }

    @Test
    void whoeverSignsInDoesNotActAsTheLastPersonAtThisBrowser() {
        Visitor visitor = place.visitor();
        visitor.cookie("acting_as", "region-hannover.region-hannover-planung");
        visitor.signedInAs("hebamme");
        assertThat(visitor.holdsCookie("acting_as")).isFalse();
    }

    @Test
    void aMachineClientPassesWithItsOwnTokenAndGetsNoSession() {
        Visitor machine = place.visitor();
        String token = machineToken(machine);

        HttpResponse<String> answer = machine.send(machine.request("/referrals/api/referrals")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        var seen = place.upstream.last("/referrals/api/referrals");
        assertThat(seen.headers().getFirst("Authorization")).isEqualTo("Bearer " + token);
        assertThat(seen.tokenClaims().get("memberships"))
                .extracting(membership -> membership.get("id").asString())
                .contains("sample-hebamme-garbsen", "sample-familienzentrum-garbsen");
    }

    @Test
    void aRefusedMachineGetsTheServicesOwnAnswer() {
        Visitor machine = place.visitor();
        HttpResponse<String> answer =
                machine.send(machine.request("/referrals/api").header("Accept", "application/json"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("who are you?");
    }

    @Test
    void aPagesScriptIsToldWhereToSignIn() {
        Visitor visitor = place.visitor();
        HttpResponse<String> answer = visitor.send(visitor.request("/referrals/list")
                .header("HX-Request", "true")
                .header("HX-Current-URL", place.gateway() + "/referrals/?page=2"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/login?return=%2Freferrals%2F%3Fpage%3D2");
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheIssuer() {
        Visitor visitor = place.visitor().signedInAs("lotsin");
        assertThat(visitor.open("/referrals/").statusCode()).isEqualTo(200);

        HttpResponse<String> left = visitor.send(
                visitor.request("/logout").header("Origin", place.gateway()).POST(BodyPublishers.noBody()));
        assertThat(Visitor.location(left)).startsWith(place.issuer() + "/connect/logout?id_token_hint=");
        assertThat(Visitor.location(visitor.open(Visitor.location(left)))).isEqualTo(place.gateway() + "/");

        assertThat(visitor.visit("/referrals/").uri().toString()).startsWith(place.issuer() + "/login");
    }

    @Test
    void aChangeThatAnotherSiteSendsIsRefused() {
        Visitor visitor = place.visitor().signedInAs("hebamme");
        HttpResponse<String> forged = visitor.send(visitor.request("/referrals/forged")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString("a=b")));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("\"code\":\"cross-site\"");
        assertThat(place.upstream.seen).noneMatch(seen -> seen.target().equals("/referrals/forged"));

        HttpResponse<String> own = visitor.send(visitor.request("/referrals/own")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=b&c=%C3%BC")));
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(place.upstream.last("/referrals/own").body()).asString().isEqualTo("a=b&c=%C3%BC");
    }

    private static String machineToken(Visitor machine) {
        String credentials = Base64.getEncoder().encodeToString("bench:bench-secret".getBytes());
        HttpResponse<String> answer = machine.send(machine.request(place.issuer() + "/oauth2/token")
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
    }
}
