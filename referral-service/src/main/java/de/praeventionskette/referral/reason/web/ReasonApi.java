package de.praeventionskette.referral.reason.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.RequestKeys;
import de.praeventionskette.referral.reason.AddReason;
import de.praeventionskette.referral.reason.OwnReason;
import de.praeventionskette.referral.reason.ReasonLists;
import de.praeventionskette.referral.reason.RetireReason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own wordings under the standard reasons of the organization that one acts for. */
@RestController
@RequestMapping("/api/reasons")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
@Tag(name = "reasons")
class ReasonApi {
    private final ReasonLists lists;
    private final AddReason add;
    private final RetireReason retire;
    private final RequestKeys keys;

    ReasonApi(ReasonLists lists, AddReason add, RetireReason retire, RequestKeys keys) {
        this.lists = lists;
        this.add = add;
        this.retire = retire;
        this.keys = keys;
    }

    @GetMapping
    @Operation(summary = "The own organization's wordings, also those out of use")
    List<OwnReason> list(Actor actor) {
        return lists.of(actor.organization()).all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Word a standard reason in both languages; what is counted stays the standard reason")
    OwnReason add(@RequestBody ReasonBody body, IdempotencyKey key, Actor actor) {
        Fields fields = new Fields();
        AddReason.Wording wording = body.read(fields);
        fields.done();
        return add.add(wording, keys.once(key, body), actor);
    }

    @PostMapping("/{id}/retirement")
    @Operation(summary = "Take a wording out of use; where it was used it stays readable")
    OwnReason retire(@PathVariable String id, Actor actor) {
        return retire.retire(id, actor);
    }
}
