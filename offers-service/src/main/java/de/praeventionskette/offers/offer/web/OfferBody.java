package de.praeventionskette.offers.offer.web;

import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import de.praeventionskette.offers.input.Input;
import de.praeventionskette.offers.municipality.Ags;
import de.praeventionskette.offers.offer.AgeRange;
import de.praeventionskette.offers.offer.LanguageTag;
import de.praeventionskette.offers.offer.Offer;
import de.praeventionskette.offers.offer.OfferContent;
import de.praeventionskette.offers.organization.Contact;
import de.praeventionskette.offers.organization.LocationId;
import de.praeventionskette.offers.organization.UnitId;
import de.praeventionskette.offers.organization.web.ContactBody;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says about an offer, in requests.
 *
 * @param title 3 to 120 characters
 * @param description 10 to 2000 characters
 * @param minAgeMonths from -9; below 0 is before birth
 * @param maxAgeMonths to 216
 * @param municipalities keys (AGS), 1 to 100, all in the organization's region
 * @param languages BCP 47, 1 to 30
 * @param unit team of the organization that takes the requests
 * @param location location of the organization where it takes place
 * @param organization who offers it; needed where an offer is loaded under an id of one's choice
 * @param assuredDate when it was last assured; only for loading
 * @param professionalsOnly whether only professionals ask for it; missing: families may ask themselves, too
 */
record OfferBody(
        @Nullable String title,
        @Nullable String description,
        @Nullable FieldOfAction fieldOfAction,
        @Nullable PreventionLevel preventionLevel,
        @Nullable Audience audience,
        @Nullable Integer minAgeMonths,
        @Nullable Integer maxAgeMonths,
        @Nullable List<String> municipalities,
        @Nullable List<String> languages,
        @Nullable ContactBody contact,
        @Nullable String unit,
        @Nullable String location,
        @Nullable String organization,
        @Nullable LocalDate assuredDate,
        @Nullable Boolean professionalsOnly) {
    private static final Input.Code<Ags> AGS = new Input.Code<>("ags", Ags::isOne, Ags::new);
    private static final Input.Code<LanguageTag> LANGUAGE =
            new Input.Code<>("language", LanguageTag::isOne, LanguageTag::new);
    private static final int MOST_MUNICIPALITIES = 100;
    private static final int MOST_LANGUAGES = 30;

    /** Nothing filled in but what usually holds. */
    static OfferBody blank(@Nullable String unit) {
        return new OfferBody(
                null,
                null,
                null,
                null,
                Audience.FAMILIES,
                null,
                null,
                List.of(),
                List.of("de"),
                null,
                unit,
                null,
                null,
                null,
                null);
    }

    /** What stands in the form of an offer that exists. */
    static OfferBody of(Offer offer) {
        OfferContent content = offer.content();
        UnitId unit = content.unit();
        LocationId location = content.location();
        return new OfferBody(
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
                unit == null ? null : unit.value(),
                location == null ? null : location.value(),
                null,
                null,
                content.professionalsOnly());
    }

    /** @throws de.praeventionskette.kit.problem.Invalid naming every field that is wrong */
    OfferContent read(Input input) {
        String readTitle = input.text("title", title, 3, 120);
        String readDescription = input.text("description", description, 10, 2000);
        FieldOfAction field = input.needed("fieldOfAction", fieldOfAction);
        PreventionLevel level = input.needed("preventionLevel", preventionLevel);
        Audience readAudience = input.needed("audience", audience);
        int youngest = input.number("minAgeMonths", minAgeMonths, AgeRange.YOUNGEST, AgeRange.OLDEST);
        int oldest = input.number("maxAgeMonths", maxAgeMonths, AgeRange.YOUNGEST, AgeRange.OLDEST);
        if (minAgeMonths != null && maxAgeMonths != null && youngest > oldest) {
            input.wrong("maxAgeMonths", "age-order");
        }
        List<Ags> served = input.codes("municipalities", municipalities, MOST_MUNICIPALITIES, AGS);
        List<LanguageTag> spoken = input.codes("languages", languages, MOST_LANGUAGES, LANGUAGE);
        Contact readContact = ContactBody.read(contact, "contact", input);
        String readUnit = Input.clean(unit);
        String readLocation = Input.clean(location);
        input.mustBeValid();
        return new OfferContent(
                readTitle,
                readDescription,
                Objects.requireNonNull(field),
                Objects.requireNonNull(level),
                Objects.requireNonNull(readAudience),
                new AgeRange(youngest, oldest),
                served,
                spoken,
                readContact,
                readUnit == null ? null : new UnitId(readUnit),
                readLocation == null ? null : new LocationId(readLocation),
                professionalsOnly);
    }
}
