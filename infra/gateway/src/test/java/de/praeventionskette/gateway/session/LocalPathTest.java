package de.praeventionskette.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/referrals/1?tab=2", "/reporting/map", "/offers/?q=a%20b", "/login-help"})
    void onesOwnPagesAreGoodToReturnTo(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "referrals",
                "//evil.example/",
                "/\\evil.example/",
                "/a\\b",
                "https://evil.example/",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/login",
                "/login?return=/",
                "/logout",
                "/oauth2/authorization/praeventionskette"
            })
    void nobodyIsSentToAnotherSiteOrInCircles(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo("/home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/referrals/1?a=b&c=d", "/offers/?q=a%20b", "/offers/?q={x}"})
    void theWantedPageSurvivesTheWayThroughTheAddress(String path) {
        String query = LocalPath.signIn(path).getRawQuery();
        assertThat(query).doesNotContain("&");
        assertThat(URLDecoder.decode(query.substring("return=".length()), StandardCharsets.UTF_8))
                .isEqualTo(path);
    }
}
