package de.praeventionskette.local.launcher;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An answer within a limit that holds to its last byte; the client's own ends where the answer begins. */
public final class WholeAnswer {
    private WholeAnswer() {}

    /**
     * Sends a request and waits for all of its answer.
     *
     * @throws HttpTimeoutException if it is not complete in time
     */
    public static HttpResponse<String> to(HttpRequest request, HttpClient http, Duration within)
            throws IOException, InterruptedException {
        try {
            return http.sendAsync(request, BodyHandlers.ofString()).get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException(
                    request.uri().getPath() + " did not answer in full within " + within.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
        }
    }
}
