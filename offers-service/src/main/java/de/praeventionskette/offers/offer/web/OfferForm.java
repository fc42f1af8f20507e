package de.praeventionskette.offers.offer.web;

import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.offers.municipality.Ags;
import de.praeventionskette.offers.municipality.MunicipalityNames;
import de.praeventionskette.offers.offer.LanguageTag;
import de.praeventionskette.offers.organization.Location;
import de.praeventionskette.offers.organization.Organization;
import de.praeventionskette.offers.organization.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What can be chosen in the form of an offer. */
record OfferForm(
        List<Option> municipalities,
        List<Option> languages,
        List<Option> units,
        List<Option> locations,
        List<FieldOfAction> fields,
        List<PreventionLevel> levels,
        List<Audience> audiences) {
    private static final List<String> USUAL_LANGUAGES =
            List.of("de", "en", "ar", "fa", "fr", "ku", "pl", "ro", "ru", "tr", "uk");

    /** One choice. */
    record Option(String value, String label, boolean chosen) {}

    static OfferForm of(OfferBody body, Loaded<Organization> organization, Actor actor, Words words) {
        return new OfferForm(
                municipalities(body, actor, words.names()),
                languages(body, words),
                units(body, organization, actor),
                locations(body, organization),
                List.of(FieldOfAction.values()),
                List.of(PreventionLevel.values()),
                List.of(Audience.values()));
    }

    /** What labels are made of. */
    record Words(MunicipalityNames names, OfferWording wording, Locale language) {}

    /** Those of the region that are known here, those of the membership, and those chosen already. */
    private static List<Option> municipalities(OfferBody body, Actor actor, MunicipalityNames names) {
        Map<Ags, String> known = names.all();
        List<String> chosen = Objects.requireNonNullElse(body.municipalities(), List.of());
        return Stream.of(
                        known.keySet().stream().map(Ags::value),
                        actor.acting().municipalities().stream(),
                        chosen.stream())
                .flatMap(each -> each)
                .filter(ags -> Ags.isOne(ags) && new Ags(ags).isIn(actor.region()))
                .distinct()
                .map(ags -> new Option(ags, known.getOrDefault(new Ags(ags), ags), chosen.contains(ags)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private static List<Option> languages(OfferBody body, Words words) {
        List<String> chosen = Objects.requireNonNullElse(body.languages(), List.of());
        TreeSet<String> tags = new TreeSet<>(USUAL_LANGUAGES);
        chosen.stream().filter(LanguageTag::isOne).forEach(tags::add);
        return tags.stream()
                .map(tag -> new Option(
                        tag, words.wording().language(new LanguageTag(tag), words.language()), chosen.contains(tag)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private static List<Option> units(OfferBody body, Loaded<Organization> organization, Actor actor) {
        String own = actor.acting().unit();
        return organization.state().profile().units().stream()
                .filter(unit -> own == null || own.equals(unit.id().value()))
                .map((Unit unit) -> new Option(
                        unit.id().value(), unit.name(), unit.id().value().equals(body.unit())))
                .toList();
    }

    private static List<Option> locations(OfferBody body, Loaded<Organization> organization) {
        return organization.state().profile().locations().stream()
                .map((Location location) -> new Option(
                        location.id().value(),
                        location.name(),
                        location.id().value().equals(body.location())))
                .toList();
    }
}
