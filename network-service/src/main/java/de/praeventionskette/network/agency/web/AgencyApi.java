package de.praeventionskette.network.agency.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.ETags;
import de.praeventionskette.kit.request.IfMatch;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.request.Slice;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.network.agency.Agency;
import de.praeventionskette.network.agency.Agency.Content;
import de.praeventionskette.network.agency.AgencyEvent;
import de.praeventionskette.network.agency.RecordAgency;
import de.praeventionskette.network.agency.Team;
import de.praeventionskette.network.register.PublicId;
import de.praeventionskette.network.register.Register;
import de.praeventionskette.network.register.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Agencies: public to read, recorded by the administration of their region. */
@Tag(name = "agencies")
@RestController
@RequestMapping("/api/agencies")
public final class AgencyApi {
    private final RecordAgency recording;
    private final Register<Agency, AgencyEvent> agencies;

    public AgencyApi(RecordAgency recording, Register<Agency, AgencyEvent> agencies) {
        this.recording = recording;
        this.agencies = agencies;
    }

    /** An agency as a whole: what is missing here is missing afterwards. */
    public record Request(
            @NotBlank @Size(max = Texts.NAME) String name,
            @NotNull @Size(max = Texts.LIST) List<@Valid @NotNull TeamRequest> teams,
            @NotBlank @Size(max = Texts.SOURCE) String source) {}

    /** A team; the department where it is known. */
    public record TeamRequest(
            @NotNull @Pattern(regexp = PublicId.FORM, message = "{violation.id}") String id,

            @NotBlank @Size(max = Texts.NAME) String name,
            @Size(max = Texts.NAME) @Nullable String department) {}

    /** An agency with its version. */
    public record Response(
            String id, String region, String name, List<TeamResponse> teams, String source, long version) {}

    /** A team of an agency. */
    public record TeamResponse(
            String id, String name, @Nullable String department) {}

    @Operation(summary = "Records or changes an agency with its teams; repeating it changes nothing")
    @AllowedTo(Role.ADMIN)
    @PutMapping("/{id}")
    public ResponseEntity<Response> put(
            @PathVariable @Pattern(regexp = PublicId.FORM, message = "{violation.id}") String id,
            @Valid @RequestBody Request request,
            Optional<IfMatch> ifMatch,
            Actor actor) {
        Content content = new Content(
                Texts.clean(request.name()),
                request.teams().stream().map(AgencyApi::team).toList(),
                Texts.clean(request.source()));
        return answer(recording.record(
                new PublicId(id), content, ifMatch.map(IfMatch::version).orElse(null), actor));
    }

    @Operation(summary = "One agency with its teams")
    @OpenToAll
    @GetMapping("/{id}")
    ResponseEntity<Response> get(@PathVariable @Pattern(regexp = PublicId.FORM, message = "{violation.id}") String id) {
        return answer(agencies.find(id).orElseThrow(() -> new NotFound("agency.not-found")));
    }

    @Operation(summary = "Agencies in the order of their ids")
    @OpenToAll
    @GetMapping
    Slice<Response> list(
            @RequestParam(required = false) @Pattern(regexp = Texts.REGION, message = "{violation.region}") @Nullable String region,
            Optional<Cursor> cursor,
            Limit limit) {
        String after = cursor.map(it -> it.text(0)).orElse(null);
        return Slice.of(agencies.page(region, after, limit.value() + 1), limit, last -> Cursor.after(last.id()))
                .map(AgencyApi::response);
    }

    private static Team team(TeamRequest team) {
        return new Team(new PublicId(team.id()), Texts.clean(team.name()), Texts.cleanOrNull(team.department()));
    }

    private static ResponseEntity<Response> answer(Loaded<Agency> found) {
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(response(found));
    }

    private static Response response(Loaded<Agency> found) {
        Content content = found.state().content();
        List<TeamResponse> teams = content.teams().stream()
                .map(team -> new TeamResponse(team.id().value(), team.name(), team.department()))
                .toList();
        return new Response(found.id(), found.region(), content.name(), teams, content.source(), found.version());
    }
}
