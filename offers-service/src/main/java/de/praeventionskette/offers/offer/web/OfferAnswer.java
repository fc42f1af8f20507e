package de.praeventionskette.offers.offer.web;

import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.CapacityBand;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import de.praeventionskette.contracts.vocabulary.WaitBand;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.offers.municipality.Ags;
import de.praeventionskette.offers.offer.LanguageTag;
import de.praeventionskette.offers.offer.Offer;
import de.praeventionskette.offers.offer.OfferContent;
import de.praeventionskette.offers.organization.LocationId;
import de.praeventionskette.offers.organization.UnitId;
import de.praeventionskette.offers.organization.web.ContactBody;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer as everyone may see it.
 *
 * @param version for If-Match
 * @param capacity free places as a band; null: the number is not known
 * @param capacityReportedOn day of the provider's report behind it
 * @param waitSoFar how long those waited who lately got a place; null: too few to say
 * @param professionalsOnly true: only professionals ask for it; missing: families may ask themselves, too
 */
public record OfferAnswer(
        String id,
        String region,
        long version,
        String organization,
        @Nullable String unit,
        @Nullable String location,
        String title,
        String description,
        FieldOfAction fieldOfAction,
        PreventionLevel preventionLevel,
        Audience audience,
        int minAgeMonths,
        int maxAgeMonths,
        List<String> municipalities,
        List<String> languages,
        ContactBody contact,
        LocalDate assuredDate,
        @Nullable CapacityBand capacity,
        @Nullable LocalDate capacityReportedOn,
        boolean withdrawn,
        @Nullable WaitBand waitSoFar,
        @Nullable Boolean professionalsOnly) {

    /** The public part of an offer. */
    public static OfferAnswer of(Loaded<Offer> loaded) {
        Offer offer = loaded.state();
        OfferContent content = offer.content();
        UnitId unit = content.unit();
        LocationId location = content.location();
        LocalDate reportedOn = offer.capacity().reportedOn();
        return new OfferAnswer(
                loaded.id(),
                loaded.region(),
                loaded.version(),
                offer.organization().value(),
                unit == null ? null : unit.value(),
                location == null ? null : location.value(),
                content.title(),
                content.description(),
                content.fieldOfAction(),
                content.preventionLevel(),
                content.audience(),
                content.ages().minMonths(),
                content.ages().maxMonths(),
                content.municipalities().stream().map(Ags::value).toList(),
                content.languages().stream().map(LanguageTag::value).toList(),
                ContactBody.of(content.contact()),
                offer.upkeep().assuredDate(),
                reportedOn == null ? null : offer.capacity().band(),
                reportedOn,
                offer.upkeep().withdrawn(),
                offer.capacity().waited(),
                content.professionalsOnly());
    }
}
