package de.praeventionskette.offers.offer.web;

import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import de.praeventionskette.offers.offer.Offer;
import de.praeventionskette.offers.offer.OfferContent;
import de.praeventionskette.offers.organization.Contact;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An offer in the words of its readers.
 *
 * @param capacity key of the text about free places: {@code FREE, FEW, NONE} or {@code UNKNOWN}
 * @param tone how the text looks: {@code good, wait} or {@code neutral}
 * @param reported age of the report of free places; null: never
 * @param waited key of the text about how long others waited; null: too few to say
 * @param assured age of the last assurance
 * @param familiesMayAsk whether families may ask for it themselves
 */
public record OfferCard(
        String id,
        String title,
        String description,
        String organizationName,
        FieldOfAction field,
        PreventionLevel level,
        Audience audience,
        String ages,
        String municipalities,
        String languages,
        Contact contact,
        String capacity,
        String tone,
        @Nullable String reported,
        @Nullable String waited,
        String assured,
        boolean withdrawn,
        boolean familiesMayAsk) {

    /** Words an offer. */
    public static OfferCard of(Offer offer, String organizationName, OfferWording wording, Locale language) {
        OfferContent content = offer.content();
        LocalDate reportedOn = offer.capacity().reportedOn();
        String capacity =
                reportedOn == null ? "UNKNOWN" : offer.capacity().band().name();
        return new OfferCard(
                offer.id().value(),
                content.title(),
                content.description(),
                organizationName,
                content.fieldOfAction(),
                content.preventionLevel(),
                content.audience(),
                wording.ages(content.ages(), language),
                wording.municipalities(content.municipalities()),
                wording.languages(content.languages(), language),
                content.contact(),
                capacity,
                tone(capacity),
                reportedOn == null ? null : wording.since(reportedOn, language),
                offer.capacity().waited() == null
                        ? null
                        : offer.capacity().waited().name(),
                wording.since(offer.upkeep().assuredDate(), language),
                offer.upkeep().withdrawn(),
                content.familiesMayAsk());
    }

    private static String tone(String capacity) {
        return switch (capacity) {
            case "FREE", "FEW" -> "good";
            case "NONE" -> "wait";
            default -> "neutral";
        };
    }
}
