package de.praeventionskette.local.launcher.sample;

import de.praeventionskette.local.launcher.Progress;
import de.praeventionskette.local.launcher.sample.PublicApi.Refused;
import de.praeventionskette.local.launcher.sample.catalogue.Catalogue;
import de.praeventionskette.local.launcher.sample.catalogue.SampleOffer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Organizations, offers and their free places. What is known already stays as it is, so nobody's change is undone. */
final class Register {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final PublicApi api;
    private final String offers;
    private final Progress progress;

    Register(PublicApi api, String offers, Progress progress) {
        this.api = api;
        this.offers = offers;
        this.progress = progress;
    }

    /** @param held how many referrals will hold a place of each offer, so that as many stay free as the catalogue says */
    void load(Catalogue catalogue, Map<String, Integer> held) throws IOException, InterruptedException {
        int organizations = Together.count(
                catalogue.organizations(),
                each -> record(offers + "/organizations/" + each.id(), District.of(each.region()), each.body()));
        int published = Together.count(catalogue.offers(), each -> publish(each, held.getOrDefault(each.id(), 0)));
        progress.say("  sample: %d of %d organizations and %d of %d offers are new"
                .formatted(
                        organizations,
                        catalogue.organizations().size(),
                        published,
                        catalogue.offers().size()));
    }

    private boolean publish(SampleOffer offer, int held) throws IOException, InterruptedException {
        boolean isNew = record(address(offer), District.of(offer.region()), offer.body());
        report(offer, held);
        return isNew;
    }

    private boolean record(String address, District district, Object body) throws IOException, InterruptedException {
        try {
            if (api.knows(address, district)) {
                return false;
            }
            api.put(address, district, body);
            return true;
        } catch (Refused refused) {
            progress.say("! sample: " + refused.getMessage());
            return false;
        }
    }

    private void report(SampleOffer offer, int held) throws IOException, InterruptedException {
        if (offer.free() == null) {
            return;
        }
        String address = address(offer) + "/places";
        District district = District.of(offer.region());
        try {
            JsonNode places = api.get(address, district);
            if (!places.hasNonNull("reportedAt")) {
                api.put(address, district, report(offer.free() + held, reportedAt(offer)));
            }
        } catch (Refused refused) {
            progress.say("! sample: " + refused.getMessage());
        }
    }

    private static Map<String, Object> report(int free, @Nullable Instant at) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("free", free);
        if (at != null) {
            report.put("at", at);
        }
        return report;
    }

    private static @Nullable Instant reportedAt(SampleOffer offer) {
        return offer.reportedOn() == null
                ? null
                : offer.reportedOn().atTime(MORNING).atZone(BERLIN).toInstant();
    }

    private String address(SampleOffer offer) {
        return offers + "/offers/" + offer.id();
    }
}
