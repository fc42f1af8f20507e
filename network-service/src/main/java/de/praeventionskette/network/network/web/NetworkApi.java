package de.praeventionskette.network.network.web;

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
import de.praeventionskette.network.network.Network;
import de.praeventionskette.network.network.NetworkEvent;
import de.praeventionskette.network.network.RecordNetwork;
import de.praeventionskette.network.register.PublicId;
import de.praeventionskette.network.register.Register;
import de.praeventionskette.network.register.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
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

/** Networks: public to read, kept by the administration of the region and the coordination of the municipality. */
@Tag(name = "networks")
@RestController
@RequestMapping("/api/networks")
public final class NetworkApi {
    private final RecordNetwork recording;
    private final Register<Network, NetworkEvent> networks;

    public NetworkApi(RecordNetwork recording, Register<Network, NetworkEvent> networks) {
        this.recording = recording;
        this.networks = networks;
    }

    @Operation(
            summary = "Records or changes a network with its members and bodies; repeating it changes nothing",
            description = "A coordination changes existing networks of its own municipalities and sends If-Match.")
    @AllowedTo({Role.ADMIN, Role.COORDINATOR})
    @PutMapping("/{id}")
    public ResponseEntity<NetworkJson.Response> put(
            @PathVariable @Pattern(regexp = PublicId.FORM, message = "{violation.id}") String id,
            @Valid @RequestBody NetworkJson.Request request,
            Optional<IfMatch> ifMatch,
            Actor actor) {
        return answer(recording.record(
                new PublicId(id),
                request.content(),
                ifMatch.map(IfMatch::version).orElse(null),
                actor));
    }

    @Operation(summary = "One network with its members and bodies")
    @OpenToAll
    @GetMapping("/{id}")
    ResponseEntity<NetworkJson.Response> get(
            @PathVariable @Pattern(regexp = PublicId.FORM, message = "{violation.id}") String id) {
        return answer(networks.find(id).orElseThrow(() -> new NotFound("network.not-found")));
    }

    @Operation(summary = "Networks in the order of their ids")
    @OpenToAll
    @GetMapping
    Slice<NetworkJson.Response> list(
            @RequestParam(required = false) @Pattern(regexp = Texts.REGION, message = "{violation.region}") @Nullable String region,
            Optional<Cursor> cursor,
            Limit limit) {
        String after = cursor.map(it -> it.text(0)).orElse(null);
        return Slice.of(networks.page(region, after, limit.value() + 1), limit, last -> Cursor.after(last.id()))
                .map(NetworkJson.Response::of);
    }

    private static ResponseEntity<NetworkJson.Response> answer(Loaded<Network> found) {
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(NetworkJson.Response.of(found));
    }
}
