package de.praeventionskette.offers.offer.kafka;

import de.praeventionskette.contracts.offers.Contact;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.offers.municipality.Ags;
import de.praeventionskette.offers.offer.LanguageTag;
import de.praeventionskette.offers.offer.Offer;
import de.praeventionskette.offers.offer.OfferContent;
import de.praeventionskette.offers.organization.LocationId;
import de.praeventionskette.offers.organization.UnitId;

/** The public state of an offer as the contract names it. */
final class OfferRecord {
    private OfferRecord() {}

    static de.praeventionskette.contracts.offers.Offer of(Loaded<Offer> after) {
        Offer offer = after.state();
        OfferContent content = offer.content();
        UnitId unit = content.unit();
        LocationId location = content.location();
        return new de.praeventionskette.contracts.offers.Offer(
                after.id(),
                after.region(),
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
                new Contact(
                        content.contact().phone(),
                        content.contact().email(),
                        content.contact().website()),
                offer.upkeep().assuredDate(),
                offer.capacity().band(),
                offer.capacity().reportedOn(),
                offer.upkeep().withdrawn(),
                offer.capacity().waited(),
                content.professionalsOnly());
    }
}
