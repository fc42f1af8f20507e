package de.praeventionskette.local.launcher.sample;

import de.praeventionskette.local.launcher.Progress;
import de.praeventionskette.local.launcher.sample.PublicApi.Refused;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Public facts: municipalities, agencies, who is responsible, networks. What is known already stays as it is. */
final class Reference {
    private final PublicApi api;
    private final String network;
    private final Progress progress;

    Reference(PublicApi api, String network, Progress progress) {
        this.api = api;
        this.network = network;
        this.progress = progress;
    }

    void load(District district) throws IOException, InterruptedException {
        JsonNode file = read(district);
        int recorded = 0;
        int all = 0;
        for (JsonNode entry : file.path("entries")) {
            all++;
            recorded += record(entry, district) ? 1 : 0;
        }
        progress.say("  sample: %s, %d of %d entries of reference data are new"
                .formatted(file.path("title").asString(), recorded, all));
    }

    private boolean record(JsonNode entry, District district) throws IOException, InterruptedException {
        String address = network + "/" + entry.path("path").asString();
        try {
            if (api.knows(address, district)) {
                return false;
            }
            api.put(address, district, entry.path("body"));
            return true;
        } catch (Refused refused) {
            progress.say("! sample: " + refused.getMessage());
            return false;
        }
    }

    private static JsonNode read(District district) throws IOException {
        String resource = "/reference/" + district.key() + ".json";
        try (InputStream in = Reference.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is missing");
            }
            return JsonMapper.shared().readTree(in);
        }
    }
}
