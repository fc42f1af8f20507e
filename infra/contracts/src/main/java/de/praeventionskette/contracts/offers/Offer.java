package de.praeventionskette.contracts.offers;

import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.CapacityBand;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import de.praeventionskette.contracts.vocabulary.WaitBand;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Angebot (HSDS service), as everyone may see it.
 *
 * @param id public id
 * @param region five-digit district key
 * @param organization id of the organization that offers it
 * @param unit team that takes the requests, if one is named
 * @param location id of the location, if it has one
 * @param title short title
 * @param description plain description
 * @param fieldOfAction Handlungsfeld
 * @param preventionLevel Präventionsebene
 * @param audience for whom
 * @param minAgeMonths youngest age in months, −9 to 0 is before birth
 * @param maxAgeMonths oldest age in months, inclusive
 * @param municipalities AGS of the municipalities served
 * @param languages languages spoken, BCP 47
 * @param contact public contact
 * @param assuredDate day on which the provider last said that this is right
 * @param capacity free places as a band
 * @param capacityReportedOn day of the report behind the band; null: never reported
 * @param withdrawn true when it can no longer be found
 * @param waitSoFar how long those waited who lately got a place; null: too few to say
 * @param professionalsOnly true when only professionals ask for it; null: families may ask themselves, too
 */
public record Offer(
        String id,
        String region,
        String organization,
        @Nullable String unit,
        @Nullable String location,
        String title,
        String description,
        @Nullable FieldOfAction fieldOfAction,
        @Nullable PreventionLevel preventionLevel,
        @Nullable Audience audience,
        int minAgeMonths,
        int maxAgeMonths,
        List<String> municipalities,
        List<String> languages,
        Contact contact,
        LocalDate assuredDate,
        @Nullable CapacityBand capacity,
        @Nullable LocalDate capacityReportedOn,
        boolean withdrawn,
        @Nullable WaitBand waitSoFar,
        @Nullable Boolean professionalsOnly) {}
