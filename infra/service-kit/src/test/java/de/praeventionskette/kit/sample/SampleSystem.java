package de.praeventionskette.kit.sample;

import de.praeventionskette.kit.testing.Surroundings;
import de.praeventionskette.kit.testing.TestIssuer;
import de.praeventionskette.local.platform.TestPlatform;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample service over real HTTP, with an identity provider. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=sample",
            "server.servlet.context-path=/sample",
            "management.server.port=0",
            "kit.security.embeddable=/embed/**",
            "kit.access-log.enabled=true",
            "kit.api-examples=classpath*:sample/examples/*.json"
        })
abstract class SampleSystem {
    static final TestIssuer ISSUER = TestIssuer.start();

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("OIDC_ISSUER", ISSUER::uri);
        registry.add("MONGODB_URI", TestPlatform.get()::mongoUri);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(path, HttpRequest.Builder::GET, headers);
    }

    HttpResponse<String> postJson(String path, String body, String... headers) {
        return send(
                path,
                request -> request.POST(BodyPublishers.ofString(body)).header("Content-Type", "application/json"),
                headers);
    }

    HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> how, String... headers) {
        return send(URI.create("http://127.0.0.1:" + port + "/sample" + path), how, headers);
    }

    HttpResponse<String> manage(String path) {
        return send(URI.create("http://127.0.0.1:" + managementPort + path), HttpRequest.Builder::GET);
    }

    private static HttpResponse<String> send(URI uri, UnaryOperator<HttpRequest.Builder> how, String... headers) {
        var request = how.apply(HttpRequest.newBuilder(uri));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Surroundings.answer(request.build());
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    static String[] as(String token, String... more) {
        String[] headers = new String[more.length + 2];
        headers[0] = "Authorization";
        headers[1] = "Bearer " + token;
        System.arraycopy(more, 0, headers, 2, more.length);
        return headers;
    }
}
