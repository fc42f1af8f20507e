package de.praeventionskette.offers.finder.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.request.Slice;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.offers.finder.FindOffers;
import de.praeventionskette.offers.finder.Found;
import de.praeventionskette.offers.municipality.Ags;
import de.praeventionskette.offers.municipality.MunicipalityNames;
import de.praeventionskette.offers.offer.web.OfferCard;
import de.praeventionskette.offers.offer.web.OfferWording;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public page on which help is found. */
@Hidden
@Controller
@OpenToAll
public final class FinderPages {
    private final FindOffers findOffers;
    private final MunicipalityNames names;
    private final OfferWording wording;

    public FinderPages(FindOffers findOffers, MunicipalityNames names, OfferWording wording) {
        this.findOffers = findOffers;
        this.names = names;
        this.wording = wording;
    }

    /** A municipality to choose. */
    public record Choice(String value, String label) {}

    @GetMapping("/")
    String find(FinderQuestion question, Optional<Cursor> cursor, Optional<Actor> actor, Locale language, Model model) {
        Slice<Found> found = findOffers.find(question.search(), cursor, Limit.DEFAULT);
        model.addAttribute("question", question);
        model.addAttribute("municipalities", municipalities(question.municipality()));
        model.addAttribute("fields", FieldOfAction.values());
        model.addAttribute("ages", AgeChoice.all());
        model.addAttribute(
                "cards",
                found.items().stream()
                        .map(each -> OfferCard.of(each.offer().state(), each.organizationName(), wording, language))
                        .toList());
        model.addAttribute("next", found.next() == null ? null : found.next().encoded());
        model.addAttribute(
                "mayRefer", actor.filter(it -> it.has(Role.PROFESSIONAL)).isPresent());
        return "finder";
    }

    private List<Choice> municipalities(@Nullable String chosen) {
        Map<Ags, String> known = names.all();
        return java.util.stream.Stream.concat(
                        findOffers.served().stream(),
                        Optional.ofNullable(chosen).filter(Ags::isOne).map(Ags::new).stream())
                .distinct()
                .map(ags -> new Choice(ags.value(), known.getOrDefault(ags, ags.value())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }
}
