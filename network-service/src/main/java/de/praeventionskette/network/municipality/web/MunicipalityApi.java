package de.praeventionskette.network.municipality.web;

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
import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.municipality.Municipalities;
import de.praeventionskette.network.municipality.Municipality;
import de.praeventionskette.network.municipality.RecordMunicipality;
import de.praeventionskette.network.register.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Municipalities: public to read, recorded by the administration of their region. */
@Tag(name = "municipalities")
@RestController
@RequestMapping("/api/municipalities")
public final class MunicipalityApi {
    private final RecordMunicipality recording;
    private final Municipalities municipalities;

    public MunicipalityApi(RecordMunicipality recording, Municipalities municipalities) {
        this.recording = recording;
        this.municipalities = municipalities;
    }

    /** Name and source of a municipality. */
    public record Request(
            @NotBlank @Size(max = Texts.NAME) String name,
            @NotBlank @Size(max = Texts.SOURCE) String source) {}

    /** A municipality with its version. */
    public record Response(String ags, String region, String name, String source, long version) {}

    @Operation(summary = "Records or corrects a municipality; repeating it changes nothing")
    @AllowedTo(Role.ADMIN)
    @PutMapping("/{ags}")
    public ResponseEntity<Response> put(
            @PathVariable @Pattern(regexp = Ags.FORM, message = "{violation.ags}") String ags,
            @Valid @RequestBody Request request,
            Optional<IfMatch> ifMatch,
            Actor actor) {
        RecordMunicipality.Command command =
                new RecordMunicipality.Command(Ags.of(ags), Texts.clean(request.name()), Texts.clean(request.source()));
        return answer(recording.record(command, ifMatch.map(IfMatch::version).orElse(null), actor));
    }

    @Operation(summary = "One municipality")
    @OpenToAll
    @GetMapping("/{ags}")
    ResponseEntity<Response> get(@PathVariable @Pattern(regexp = Ags.FORM, message = "{violation.ags}") String ags) {
        return answer(municipalities.find(Ags.of(ags)).orElseThrow(() -> new NotFound("municipality.not-found")));
    }

    @Operation(summary = "Municipalities in the order of their keys")
    @OpenToAll
    @GetMapping
    Slice<Response> list(
            @RequestParam(required = false) @Pattern(regexp = Texts.REGION, message = "{violation.region}") @Nullable String region,
            Optional<Cursor> cursor,
            Limit limit) {
        String after = cursor.map(it -> it.text(0)).orElse(null);
        return Slice.of(municipalities.page(region, after, limit.value() + 1), limit, last -> Cursor.after(last.id()))
                .map(MunicipalityApi::response);
    }

    private static ResponseEntity<Response> answer(Loaded<Municipality> found) {
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(response(found));
    }

    private static Response response(Loaded<Municipality> found) {
        return new Response(
                found.id(), found.region(), found.state().name(), found.state().source(), found.version());
    }
}
