package de.praeventionskette.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who works with the system: signs in at the identity provider and calls services through the gateway. */
final class Person {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI gateway;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Person(String gateway) {
        this.gateway = URI.create(gateway);
    }

    static Person anonymous() {
        return new Person(StartedSystem.get().gateway());
    }

    static Person signedInAs(String login) {
        Person person = anonymous();
        HttpResponse<String> form = person.send(person.request("/login").header("Accept", "text/html"));
        Matcher csrf = CSRF.matcher(form.body());
        if (!csrf.find()) {
            throw new AssertionError("no sign-in form: " + form.statusCode());
        }
        person.send(HttpRequest.newBuilder(form.uri().resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(
                        "username=" + login + "&password=beispiel&_csrf=" + encoded(csrf.group(1)))));
        return person;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "application/json"));
    }

    JsonNode read(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> post(String path, Object body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Sends a form as a page does. */
    HttpResponse<String> submit(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Creates something and answers what was made of it. */
    JsonNode create(String path, Object body) {
        HttpResponse<String> answer =
                post(path, body, "Idempotency-Key", UUID.randomUUID().toString());
        if (answer.statusCode() != 201) {
            throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** Moves a referral on from the version that this person sees. */
    HttpResponse<String> move(String referral, String act, Map<String, ?> body) {
        HttpResponse<String> seen = get("/referrals/api/referrals/" + referral);
        String version = seen.headers().firstValue("ETag").orElse("\"v0\"");
        return post("/referrals/api/referrals/" + referral + "/" + act, body, "If-Match", version);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
