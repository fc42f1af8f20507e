package de.praeventionskette.referral.imports.web;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.Problem.FieldError;
import de.praeventionskette.kit.problem.ProblemTexts;
import de.praeventionskette.kit.problem.Violation;
import de.praeventionskette.referral.imports.ImportLine;
import de.praeventionskette.referral.imports.ImportReferral;
import de.praeventionskette.referral.imports.ImportRun;
import de.praeventionskette.referral.imports.LineReport;
import de.praeventionskette.referral.input.RequestKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Takes a batch of lines: those of one child one after the other, those of different children at once. */
public final class ImportLines {
    /** Children of one batch; each line waits for the store, so more than there are processors. */
    private static final int AT_ONCE = 16;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private final ImportReferral imports;
    private final RequestKeys keys;
    private final ProblemTexts texts;

    public ImportLines(ImportReferral imports, RequestKeys keys, ProblemTexts texts) {
        this.imports = imports;
        this.keys = keys;
        this.texts = texts;
    }

    /** A report as it goes out. */
    record Report(
            int line,
            @Nullable String importId,
            @Nullable String id,
            String result,
            @Nullable List<FieldError> errors) {}

    private record Read(
            int index, @Nullable ImportLine line, @Nullable LineReport refused, String digest) {}

    /** One report a line, in the order of the lines. */
    List<String> take(List<String> batch, int firstNumber, ImportRun run, Locale language) {
        Map<String, List<Read>> byChild = new LinkedHashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            Read read = read(i, batch.get(i));
            byChild.computeIfAbsent(child(read), key -> new ArrayList<>()).add(read);
        }
        LineReport[] reports = new LineReport[batch.size()];
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> running = new ArrayList<>();
            byChild.values().forEach(group -> running.add(workers.submit(() -> take(group, run, reports))));
            running.forEach(ImportLines::await);
        }
        List<String> written = new ArrayList<>();
        for (int i = 0; i < reports.length; i++) {
            written.add(MAPPER.writeValueAsString(worded(firstNumber + i, reports[i], language)));
        }
        return written;
    }

    private void take(List<Read> group, ImportRun run, LineReport[] reports) {
        for (Read each : group) {
            ImportLine line = each.line();
            reports[each.index()] =
                    line == null ? Objects.requireNonNull(each.refused()) : imports.take(line, each.digest(), run);
        }
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("import was interrupted", e);
        }
    }

    private static String child(Read read) {
        ImportLine line = read.line();
        ImportLine.ChildPart child = line == null ? null : line.child();
        return child == null || child.key() == null ? "" : child.key();
    }

    private Read read(int index, String text) {
        if (text.length() > BoundedLines.LONGEST) {
            return refused(index, Violation.of("line", "too-long", BoundedLines.LONGEST));
        }
        try {
            return new Read(index, MAPPER.readValue(text, ImportLine.class), null, keys.digest(text.strip()));
        } catch (UnrecognizedPropertyException unknown) {
            return refused(index, Violation.of(path(unknown), "unknown-field"));
        } catch (JacksonException broken) {
            return refused(index, Violation.of(path(broken), broken.getPath().isEmpty() ? "not-json" : "invalid", 1));
        }
    }

    private static Read refused(int index, Violation violation) {
        return new Read(index, null, LineReport.invalid(null, List.of(violation)), "");
    }

    private static String path(JacksonException failure) {
        String path = failure.getPath().stream()
                .flatMap(step -> step.getPropertyName() == null
                        ? Stream.of("[" + step.getIndex() + "]")
                        : Stream.of("." + step.getPropertyName()))
                .reduce("", String::concat);
        return path.isEmpty() ? "line" : path.substring(1);
    }

    private Report worded(int number, LineReport report, Locale language) {
        return new Report(
                number,
                report.importId(),
                report.id(),
                report.result().name().toLowerCase(Locale.ROOT),
                report.violations().isEmpty()
                        ? null
                        : texts.word(new Invalid(report.violations()), language).errors());
    }
}
