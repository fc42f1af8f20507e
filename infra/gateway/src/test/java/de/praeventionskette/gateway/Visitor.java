package de.praeventionskette.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person at a browser: keeps cookies, follows redirects one by one, fills in the sign-in form. */
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI gateway;

    Visitor(String gateway) {
        this.gateway = URI.create(gateway);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Opens a page as a browser does, without following redirects. */
    HttpResponse<String> open(String path) {
        return send(request(path).header("Accept", "text/html,*/*;q=0.8").header("Sec-Fetch-Mode", "navigate"));
    }

    /** Opens a page and follows redirects to the end. */
    HttpResponse<String> visit(String path) {
        return follow(open(path));
    }

    HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> at = answer;
        while (at.statusCode() / 100 == 3) {
            at = open(location(at));
        }
        return at;
    }

    /** Fills in the identity provider's form and follows to where that leads. */
    HttpResponse<String> signIn(HttpResponse<String> form, String login, String password) {
        Matcher csrf = CSRF.matcher(form.body());
        if (!csrf.find()) {
            throw new AssertionError("No sign-in form at " + form.uri() + ": " + form.statusCode() + form.body());
        }
        String body = "username=" + login + "&password=" + password + "&_csrf=" + encode(csrf.group(1));
        var post = HttpRequest.newBuilder(form.uri().resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body));
        return follow(send(post));
    }

    /** Signs in from scratch. */
    Visitor signedInAs(String login) {
        signIn(visit("/login"), login, "beispiel");
        return this;
    }

    void cookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setDomain(gateway.getHost());
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(gateway, cookie);
    }

    boolean holdsCookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .anyMatch(cookie -> cookie.getName().equals(name));
    }

    static String location(HttpResponse<?> answer) {
        return answer.uri()
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .toString();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
