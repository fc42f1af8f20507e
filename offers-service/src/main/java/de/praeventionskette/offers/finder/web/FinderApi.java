package de.praeventionskette.offers.finder.web;

import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.kit.problem.Malformed;
import de.praeventionskette.kit.problem.Violation;
import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.request.Slice;
import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.offers.finder.FindOffers;
import de.praeventionskette.offers.finder.Found;
import de.praeventionskette.offers.finder.Search;
import de.praeventionskette.offers.input.Input;
import de.praeventionskette.offers.municipality.Ags;
import de.praeventionskette.offers.offer.AgeRange;
import de.praeventionskette.offers.offer.LanguageTag;
import de.praeventionskette.offers.offer.web.OfferAnswer;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public finder over HTTP. */
@RestController
@RequestMapping("/api/offers")
@OpenToAll
public final class FinderApi {
    private static final int LONGEST_WORDS = 200;

    private final FindOffers findOffers;

    public FinderApi(FindOffers findOffers) {
        this.findOffers = findOffers;
    }

    /**
     * One result.
     *
     * @param offer the offer
     * @param organizationName who offers it, for people to read
     */
    record Result(OfferAnswer offer, String organizationName) {
        static Result of(Found found) {
            return new Result(OfferAnswer.of(found.offer()), found.organizationName());
        }
    }

    @GetMapping
    @Operation(
            summary = "Find offers",
            description =
                    "Free places first, then by title. What is left out does not matter. Ages are in months; below"
                            + " 0 is before birth.")
    Slice<Result> find(
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable Integer ageMonths,
            @RequestParam(required = false) @Nullable FieldOfAction field,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Audience audience,
            Limit limit,
            Optional<Cursor> cursor) {
        mustBeReadable(municipality, ageMonths, words, language);
        Search search = new Search(
                municipality == null ? null : new Ags(municipality),
                ageMonths == null ? null : new AgeRange(ageMonths, ageMonths),
                field,
                Input.clean(words),
                language,
                audience);
        return findOffers.find(search, cursor, limit).map(Result::of);
    }

    private static void mustBeReadable(
            @Nullable String municipality,
            @Nullable Integer ageMonths,
            @Nullable String words,
            @Nullable String language) {
        List<Violation> violations = new ArrayList<>();
        if (municipality != null && !Ags.isOne(municipality)) {
            violations.add(Violation.of("municipality", "ags"));
        }
        if (ageMonths != null && ageMonths < AgeRange.YOUNGEST) {
            violations.add(Violation.of("ageMonths", "min", AgeRange.YOUNGEST));
        }
        if (ageMonths != null && ageMonths > AgeRange.OLDEST) {
            violations.add(Violation.of("ageMonths", "max", AgeRange.OLDEST));
        }
        if (words != null && words.length() > LONGEST_WORDS) {
            violations.add(Violation.of("words", "size", LONGEST_WORDS, 0));
        }
        if (language != null && !LanguageTag.isOne(language)) {
            violations.add(Violation.of("language", "language"));
        }
        if (!violations.isEmpty()) {
            throw new Malformed(violations);
        }
    }
}
