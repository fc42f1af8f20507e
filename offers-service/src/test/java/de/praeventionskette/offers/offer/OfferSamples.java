package de.praeventionskette.offers.offer;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.Membership;
import de.praeventionskette.offers.municipality.Ags;
import de.praeventionskette.offers.organization.Contact;
import de.praeventionskette.offers.organization.LocationId;
import de.praeventionskette.offers.organization.OrganizationId;
import de.praeventionskette.offers.organization.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An invented family centre in Garbsen and what it offers. */
public final class OfferSamples {
    public static final String REGION = "03241";
    public static final OrganizationId CENTRE = new OrganizationId("sample-familienzentrum-garbsen");
    public static final UnitId CAFE = new UnitId("sample-elterncafe");
    public static final LocationId HOUSE = new LocationId("sample-haus-am-anger");
    public static final Ags GARBSEN = new Ags("03241005");
    public static final Ags SEELZE = new Ags("03241015");

    private OfferSamples() {}

    public static OfferContent parentsCafe() {
        return content("Elterncafé am Montag", FieldOfAction.PARENT_EDUCATION, new AgeRange(-9, 36));
    }

    public static OfferContent content(String title, FieldOfAction field, AgeRange ages) {
        return new OfferContent(
                title,
                "Frühstück und Gespräch für Eltern mit kleinen Kindern.",
                field,
                PreventionLevel.PRIMARY,
                Audience.FAMILIES,
                ages,
                List.of(GARBSEN, SEELZE),
                List.of(new LanguageTag("de"), new LanguageTag("ar")),
                new Contact("+49 5131 000000", "elterncafe@beispiel.example", "https://familienzentrum.example"),
                CAFE,
                HOUSE,
                null);
    }

    public static Offer offer(String id, OfferContent content, Instant at) {
        Moment now = Moment.of(at);
        return Offer.publish(new OfferId(id), CENTRE, content, now.day(), now);
    }

    public static Actor provider() {
        return actor(REGION, CENTRE.value(), null, Role.PROVIDER);
    }

    public static Actor administration() {
        return actor(REGION, "region-hannover", null, Role.ADMIN);
    }

    public static Actor actor(String region, String organization, @Nullable String unit, Role... roles) {
        Membership membership =
                new Membership(organization, organization, organization, unit, unit, Set.of(roles), Set.of(), region);
        return new Actor("someone", "Someone", membership, List.of(membership));
    }
}
