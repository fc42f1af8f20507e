package de.praeventionskette.network.jurisdiction.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.contracts.vocabulary.LegalDomain;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.ETags;
import de.praeventionskette.kit.request.IfMatch;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.request.Slice;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.network.jurisdiction.Jurisdiction;
import de.praeventionskette.network.jurisdiction.Jurisdictions;
import de.praeventionskette.network.jurisdiction.Jurisdictions.Listed;
import de.praeventionskette.network.jurisdiction.RecordJurisdiction;
import de.praeventionskette.network.jurisdiction.Validity;
import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.register.PublicId;
import de.praeventionskette.network.register.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rules of responsibility: public to read, recorded by the administration of their region. */
@Tag(name = "jurisdictions")
@RestController
@RequestMapping("/api/jurisdictions")
public final class JurisdictionApi {
    private final RecordJurisdiction recording;
    private final Jurisdictions jurisdictions;

    public JurisdictionApi(RecordJurisdiction recording, Jurisdictions jurisdictions) {
        this.recording = recording;
        this.jurisdictions = jurisdictions;
    }

    /** A rule as a whole; its days include both ends, an open end is left out. */
    public record Request(
            @NotEmpty @Size(max = Texts.LIST) List<@NotNull @Pattern(regexp = Ags.FORM, message = "{violation.ags}") String> municipalities,

            @NotNull LegalDomain legalDomain,

            @NotNull @Pattern(regexp = PublicId.FORM, message = "{violation.id}") String agency,

            @Pattern(regexp = PublicId.FORM, message = "{violation.id}") @Nullable String team,

            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo,
            @NotBlank @Size(max = Texts.SOURCE) String source) {}

    /** A rule with the version of its rulebook, which all rules of a region and legal domain share. */
    public record Response(
            String id,
            String region,
            List<String> municipalities,
            LegalDomain legalDomain,
            String agency,
            @Nullable String team,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            long version) {}

    @Operation(
            summary = "Records or changes a rule; repeating it changes nothing",
            description = "The id begins with region and legal domain, such as 03241-youth-welfare-region. Refused with"
                    + " 409 where another rule answers for one of the municipalities on the same day.")
    @AllowedTo(Role.ADMIN)
    @PutMapping("/{id}")
    public ResponseEntity<Response> put(
            @PathVariable @Pattern(regexp = PublicId.FORM, message = "{violation.id}") String id,
            @Valid @RequestBody Request request,
            Optional<IfMatch> ifMatch,
            Actor actor) {
        PublicId rule = new PublicId(id);
        recording.record(
                jurisdiction(rule, request),
                request.legalDomain(),
                ifMatch.map(IfMatch::version).orElse(null),
                actor);
        return answer(rule);
    }

    @Operation(summary = "One rule")
    @OpenToAll
    @GetMapping("/{id}")
    ResponseEntity<Response> get(@PathVariable @Pattern(regexp = PublicId.FORM, message = "{violation.id}") String id) {
        return answer(new PublicId(id));
    }

    @Operation(summary = "Rules by region and legal domain, in the order of their ids")
    @OpenToAll
    @GetMapping
    Slice<Response> list(
            @RequestParam(required = false) @Pattern(regexp = Texts.REGION, message = "{violation.region}") @Nullable String region,
            Optional<Cursor> cursor,
            Limit limit) {
        PublicId after = cursor.map(it -> new PublicId(it.text(0))).orElse(null);
        return Slice.of(
                        jurisdictions.page(region, after, limit.value() + 1),
                        limit,
                        last -> Cursor.after(last.rule().id().value()))
                .map(JurisdictionApi::response);
    }

    private static Jurisdiction jurisdiction(PublicId id, Request request) {
        LocalDate to = request.validTo();
        if (to != null && to.isBefore(request.validFrom())) {
            throw new Invalid("validTo", "jurisdiction.ends-before-it-begins");
        }
        String team = request.team();
        return new Jurisdiction(
                id,
                request.municipalities().stream().map(Ags::of).toList(),
                new PublicId(request.agency()),
                team == null ? null : new PublicId(team),
                new Validity(request.validFrom(), to),
                Texts.clean(request.source()));
    }

    private ResponseEntity<Response> answer(PublicId id) {
        Listed found = jurisdictions.find(id).orElseThrow(() -> new NotFound("jurisdiction.not-found"));
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(response(found));
    }

    private static Response response(Listed found) {
        Jurisdiction rule = found.rule();
        PublicId team = rule.team();
        return new Response(
                rule.id().value(),
                found.region(),
                rule.municipalities().stream().map(Ags::value).toList(),
                found.domain(),
                rule.agency().value(),
                team == null ? null : team.value(),
                rule.validity().from(),
                rule.validity().to(),
                rule.source(),
                found.version());
    }
}
