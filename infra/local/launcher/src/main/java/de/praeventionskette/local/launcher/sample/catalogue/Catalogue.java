package de.praeventionskette.local.launcher.sample.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All invented organizations and offers. */
public record Catalogue(List<SampleOrganization> organizations, List<SampleOffer> offers) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Organizations(List<SampleOrganization> organizations) {}

    private record Offers(List<SampleOffer> offers) {}

    /** Reads the data files. */
    public static Catalogue read() {
        return new Catalogue(
                read("/sample/organizations.json", Organizations.class).organizations(),
                read("/sample/offers.json", Offers.class).offers());
    }

    private static <T> T read(String resource, Class<T> type) {
        try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
