package de.praeventionskette.local.launcher.sample;

import de.praeventionskette.local.launcher.MachineToken;
import de.praeventionskette.local.launcher.WholeAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services' APIs, as the loader uses them: in one of its memberships, in German, patient with a service that is busy. */
final class PublicApi {
    private static final Duration TIMEOUT = Duration.ofSeconds(120);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final MachineToken token;
    private final Patience patience;

    PublicApi(HttpClient http, MachineToken token, Patience patience) {
        this.http = http;
        this.token = token;
        this.patience = patience;
    }

    /** A service refused what it was sent: said, and the rest goes on. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String what, int status, String why) {
            super(what + " was refused (" + status + "): " + why);
        }
    }

    /** Whether something is known already. */
    boolean knows(String address, District district) throws IOException, InterruptedException, Refused {
        HttpResponse<String> response = send(request(address, district).GET());
        return switch (response.statusCode()) {
            case 200 -> true;
            case 404 -> false;
            default -> throw refused(address, response);
        };
    }

    JsonNode get(String address, District district) throws IOException, InterruptedException, Refused {
        return JSON.readTree(accepted(address, send(request(address, district).GET())));
    }

    void put(String address, District district, Object body) throws IOException, InterruptedException, Refused {
        accepted(
                address,
                send(request(address, district)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    /** Sends lines, and gives the lines of the answer back. */
    List<String> post(String address, District district, List<String> lines)
            throws IOException, InterruptedException, Refused {
        String body = accepted(
                address,
                send(request(address, district)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(String.join("\n", lines) + "\n"))));
        return body.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Asks for something to be done, and gives back what came of it. */
    JsonNode post(String address, District district) throws IOException, InterruptedException, Refused {
        return JSON.readTree(accepted(address, send(request(address, district).POST(BodyPublishers.noBody()))));
    }

    private HttpRequest.Builder request(String address, District district) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token.value())
                .header("Acting-As", district.membership())
                .header("Accept-Language", "de");
    }

    /** All that the loader sends may be sent again: what was done already is not done twice. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest built = request.build();
        Patience.Attempts attempts = patience.begin();
        while (true) {
            try {
                HttpResponse<String> response = WholeAnswer.to(built, http, TIMEOUT);
                if (!isBusy(response.statusCode()) || !attempts.another()) {
                    return response;
                }
            } catch (IOException e) {
                if (!attempts.another()) {
                    throw e;
                }
            }
        }
    }

    private static boolean isBusy(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    private static String accepted(String address, HttpResponse<String> response) throws Refused {
        if (response.statusCode() / 100 != 2) {
            throw refused(address, response);
        }
        return response.body();
    }

    private static Refused refused(String address, HttpResponse<String> response) {
        String what = URI.create(address).getPath();
        return new Refused(what, response.statusCode(), why(response.body()));
    }

    private static String why(String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            JsonNode first = problem.at("/errors/0");
            return first.isMissingNode()
                    ? problem.path("code").asString("no reason given")
                    : first.path("field").asString("") + " "
                            + first.path("code").asString("");
        } catch (JacksonException notJson) {
            return "no reason given";
        }
    }
}
