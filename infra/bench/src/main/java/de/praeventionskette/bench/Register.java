package de.praeventionskette.bench;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.local.launcher.sample.catalogue.Catalogue;
import de.praeventionskette.local.launcher.sample.catalogue.SampleOffer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The least that a referral needs: who sends, who receives, and offers with room for all that is submitted. */
final class Register {
    /** Who receives. */
    static final String CENTRE = "sample-familienzentrum-garbsen";

    /** Who sends. */
    static final String MIDWIFE = "sample-hebamme-garbsen";

    /** The offer of a field of action that nothing but the board's figure uses. */
    static final String WATCHED = "messung-beratung";

    private static final int MANY_PLACES = 9999;
    private static final List<String> BUSY = IntStream.range(0, 20)
            .mapToObj(number -> "messung-elterncafe-" + number)
            .toList();

    private Register() {}

    /** An offer by turns. */
    static String offer(int number) {
        return BUSY.get(Math.floorMod(number, BUSY.size()));
    }

    static void load(Caller admin) throws IOException, InterruptedException {
        Catalogue catalogue = Catalogue.read();
        for (var organization : catalogue.organizations()) {
            if (Set.of(CENTRE, MIDWIFE).contains(organization.id())) {
                admin.put("/offers/api/organizations/" + organization.id(), organization.body());
            }
        }
        SampleOffer.Body body = catalogue.offers().stream()
                .filter(offer -> offer.id().equals("sample-elterncafe-garbsen"))
                .findFirst()
                .orElseThrow()
                .body();
        for (String offer : BUSY) {
            publish(admin, offer, body);
        }
        publish(admin, WATCHED, of(FieldOfAction.COUNSELLING, body));
    }

    private static void publish(Caller admin, String id, SampleOffer.Body body)
            throws IOException, InterruptedException {
        admin.put("/offers/api/offers/" + id, body);
        admin.put("/offers/api/offers/" + id + "/places", Map.of("free", MANY_PLACES));
    }

    private static SampleOffer.Body of(FieldOfAction field, SampleOffer.Body body) {
        return new SampleOffer.Body(
                body.organization(),
                body.title(),
                body.description(),
                field,
                body.preventionLevel(),
                body.audience(),
                body.minAgeMonths(),
                body.maxAgeMonths(),
                body.municipalities(),
                body.languages(),
                body.contact(),
                body.unit(),
                body.location(),
                body.assuredDate());
    }
}
