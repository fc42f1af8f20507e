package de.praeventionskette.bench;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Figures for other programs. */
final class Report {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Report() {}

    /** All figures of a run, with the machine that they were taken on. */
    static String json(List<Figure> figures) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("at", Instant.now().toString());
        report.put("processors", Runtime.getRuntime().availableProcessors());
        report.put("java", Runtime.version().toString());
        report.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        report.put("figures", figures.stream().map(Report::figure).toList());
        return JSON.writeValueAsString(report);
    }

    private static Map<String, @Nullable Object> figure(Figure figure) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        written.put("name", figure.name());
        written.put("what", figure.what());
        written.put("value", figure.value());
        written.put("unit", figure.unit());
        written.put("floors", figure.floors());
        written.put("ratio", figure.ratio().orElse(null));
        written.put("target", figure.target() == null ? null : figure.target().toString());
        written.put("met", figure.target() == null ? null : figure.isMet());
        return written;
    }
}
