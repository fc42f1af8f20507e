package de.praeventionskette.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks for texts in everything that the running system has left outside its answers. */
final class Traces {
    private static final List<String> WITH_FIGURES =
            List.of("offers", "network", "referral", "reporting", "gateway", "identity");

    private final HttpClient http = HttpClient.newHttpClient();

    /** A text that was found, and where. */
    record Found(String place, String text) {}

    /** Files of the broker: segments of every topic, its own log. */
    List<Found> onTheBroker(List<String> texts) {
        return inFiles(StartedSystem.home().resolve("data/broker"), texts);
    }

    /** Files of the store, whosever the data is. */
    List<Found> inStoreFiles(List<String> texts) {
        return inFiles(StartedSystem.home().resolve("data/store"), texts);
    }

    /** What every process has written out. */
    List<Found> inLogs(List<String> texts) {
        return inFiles(StartedSystem.home().resolve("run/logs"), texts);
    }

    /** Every document of every database. */
    List<Found> inDocuments(List<String> texts) {
        List<Found> found = new ArrayList<>();
        for (String name : Stores.DATABASES) {
            for (String collection : Stores.database(name).listCollectionNames()) {
                Stores.collection(name, collection)
                        .find()
                        .forEach(document -> found.addAll(in(name + "." + collection, document.toJson(), texts)));
            }
        }
        return found;
    }

    /** Figures of every process. */
    List<Found> inFigures(List<String> texts) {
        List<Found> found = new ArrayList<>();
        for (String part : WITH_FIGURES) {
            StartedSystem.get()
                    .actuator(part)
                    .ifPresent(actuator -> found.addAll(in("figures of " + part, figures(actuator), texts)));
        }
        return found;
    }

    private String figures(String actuator) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(actuator + "/prometheus"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Found> inFiles(Path directory, List<String> texts) {
        List<Found> found = new ArrayList<>();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.addAll(in(file.toString(), content(file), texts));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }
            });
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As single bytes, so that what is binary around a text does not hide it. */
    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException goneMeanwhile) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Found> in(String place, String content, List<String> texts) {
        String lower = content.toLowerCase(Locale.ROOT);
        return texts.stream()
                .filter(text ->
                        spellings(text).anyMatch(content::contains) || lower.contains(text.toLowerCase(Locale.ROOT)))
                .map(text -> new Found(place, text))
                .toList();
    }

    /** A text as it may stand in bytes: plain, in UTF-16, in Base64 from any of three beginnings. */
    private static Stream<String> spellings(String text) {
        String utf8 = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String utf16 = new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
        return Stream.concat(Stream.of(utf8, utf16), Stream.of(0, 1, 2).map(before -> base64(text, before)));
    }

    private static String base64(String text, int before) {
        byte[] bytes = ("x".repeat(before) + text).getBytes(StandardCharsets.UTF_8);
        String whole = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        int first = before == 0 ? 0 : before + 1;
        return whole.substring(first, whole.length() - 2);
    }
}
