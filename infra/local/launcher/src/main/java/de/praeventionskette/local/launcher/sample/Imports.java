package de.praeventionskette.local.launcher.sample;

import de.praeventionskette.local.launcher.Progress;
import de.praeventionskette.local.launcher.sample.PublicApi.Refused;
import de.praeventionskette.local.launcher.sample.story.ReferralLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Past referrals, in batches. Lines about what the referral service has not heard of yet are sent again for a while. */
final class Imports {
    private static final int BATCH = 256;
    private static final int TOLD = 10;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PublicApi api;
    private final String address;
    private final Patience patience;
    private final Progress progress;

    Imports(PublicApi api, String referrals, Patience patience, Progress progress) {
        this.api = api;
        this.address = referrals + "/imports";
        this.patience = patience;
        this.progress = progress;
    }

    /** How far an import is. */
    private static final class Tally {
        private int created;
        private int known;
        private int refused;

        int done() {
            return created + known + refused;
        }
    }

    void load(District district, List<ReferralLine> lines) throws IOException, InterruptedException {
        Tally tally = new Tally();
        for (int from = 0; from < lines.size(); from += BATCH) {
            take(lines.subList(from, Math.min(lines.size(), from + BATCH)), district, tally);
            progress.say("  sample: %d of %d referrals of %s".formatted(tally.done(), lines.size(), district.key()));
        }
        progress.say("  sample: referrals of %s: %d new, %d known, %d refused"
                .formatted(district.key(), tally.created, tally.known, tally.refused));
    }

    private void take(List<ReferralLine> batch, District district, Tally tally)
            throws IOException, InterruptedException {
        Patience.Attempts attempts = patience.begin();
        List<ReferralLine> left = send(batch, district, tally, true);
        boolean told = false;
        while (!left.isEmpty() && attempts.another()) {
            if (!told) {
                progress.say("  sample: waiting until the referral service has heard of the offers");
                told = true;
            }
            left = send(left, district, tally, true);
        }
        if (!left.isEmpty()) {
            send(left, district, tally, false);
        }
    }

    /** Gives back the lines that may be taken later. */
    private List<ReferralLine> send(List<ReferralLine> batch, District district, Tally tally, boolean later)
            throws IOException, InterruptedException {
        List<String> reports;
        try {
            reports = api.post(
                    address,
                    district,
                    batch.stream().map(JSON::writeValueAsString).toList());
        } catch (Refused refused) {
            tally.refused += batch.size();
            progress.say("! sample: " + refused.getMessage());
            return List.of();
        }
        List<ReferralLine> left = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            JsonNode report = i < reports.size() ? read(reports.get(i)) : JSON.createObjectNode();
            if (!count(report, tally)) {
                if (later && isTooEarly(report)) {
                    left.add(batch.get(i));
                } else {
                    refuse(batch.get(i), report, tally);
                }
            }
        }
        return left;
    }

    private static JsonNode read(String report) {
        try {
            return JSON.readTree(report);
        } catch (JacksonException brokenOff) {
            return JSON.createObjectNode();
        }
    }

    private static boolean count(JsonNode report, Tally tally) {
        switch (report.path("result").asString("").toLowerCase(Locale.ROOT)) {
            case "created" -> tally.created++;
            case "exists" -> tally.known++;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether only news that are still under way are missing, or the answer to the line itself. */
    private static boolean isTooEarly(JsonNode report) {
        for (JsonNode error : report.path("errors")) {
            switch (error.path("field").asString("")) {
                case "offer", "follows", "child.municipality" -> {}
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private void refuse(ReferralLine line, JsonNode report, Tally tally) {
        tally.refused++;
        if (tally.refused <= TOLD) {
            JsonNode error = report.at("/errors/0");
            progress.say("! sample: referral %s was refused: %s %s"
                    .formatted(
                            line.importId(),
                            error.path("field").asString("no answer"),
                            error.path("code").asString("")));
        }
    }
}
