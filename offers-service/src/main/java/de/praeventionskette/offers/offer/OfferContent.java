package de.praeventionskette.offers.offer;

import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import de.praeventionskette.offers.municipality.Ags;
import de.praeventionskette.offers.organization.Contact;
import de.praeventionskette.offers.organization.LocationId;
import de.praeventionskette.offers.organization.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says about an offer.
 *
 * @param title short title
 * @param description plain description
 * @param fieldOfAction Handlungsfeld
 * @param preventionLevel Präventionsebene
 * @param audience for whom
 * @param ages for which ages
 * @param municipalities where it serves, at least one
 * @param languages languages spoken, at least one
 * @param contact public contact
 * @param unit team that takes the requests; null: the organization as a whole
 * @param location where it takes place; null: at no fixed place
 * @param professionalsOnly true: only professionals ask for it; null: families may ask themselves, too
 */
public record OfferContent(
        String title,
        String description,
        FieldOfAction fieldOfAction,
        PreventionLevel preventionLevel,
        Audience audience,
        AgeRange ages,
        List<Ags> municipalities,
        List<LanguageTag> languages,
        Contact contact,
        @Nullable UnitId unit,
        @Nullable LocationId location,
        @Nullable Boolean professionalsOnly) {
    public OfferContent {
        professionalsOnly = Boolean.TRUE.equals(professionalsOnly) ? true : null;
        municipalities = List.copyOf(municipalities);
        languages = List.copyOf(languages);
    }

    /** Whether families may ask for it themselves. */
    public boolean familiesMayAsk() {
        return audience == Audience.FAMILIES && professionalsOnly == null;
    }
}
