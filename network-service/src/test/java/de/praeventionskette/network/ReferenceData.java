package de.praeventionskette.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference data of a region, as the launcher loads them: what to put where, in order. */
public final class ReferenceData {
    private static final Path FOLDER = Path.of("../infra/local/launcher/src/main/resources/reference");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** One PUT: path beneath {@code /api/} and body. */
    public record Entry(String path, JsonNode body) {
        /** First part of the path. */
        public String kind() {
            return path.substring(0, path.indexOf('/'));
        }

        /** Second part of the path. */
        public String id() {
            return path.substring(path.indexOf('/') + 1);
        }
    }

    private ReferenceData() {}

    public static List<Entry> of(String region) {
        JsonNode file = MAPPER.readTree(FOLDER.resolve(region + ".json").toFile());
        List<Entry> entries = new ArrayList<>();
        file.get("entries")
                .forEach(entry -> entries.add(new Entry(entry.get("path").asString(), entry.get("body"))));
        return entries;
    }
}
