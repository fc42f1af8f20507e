package de.praeventionskette.referral.referral.web;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.request.ETags;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.request.IfMatch;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.RequestKeys;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.referral.ViewReferral;
import de.praeventionskette.referral.referral.web.MoveBodies.Moved;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What all moves over the API have in common: whose turn it is, what a repeat is, and what is answered. */
@Component
class MoveAnswers {
    private final RequestKeys keys;
    private final ViewReferral view;

    MoveAnswers(RequestKeys keys, ViewReferral view) {
        this.keys = keys;
        this.view = view;
    }

    /** A key counts for one move: the same body under another is another request. */
    Command command(IfMatch match, Optional<IdempotencyKey> key, String move, Object body) {
        return new Command(
                match.version(),
                key.map(each -> keys.once(each, Map.of("move", move, "body", body)))
                        .orElse(null));
    }

    Turn turn(String id, @Nullable String comment, Command command, Actor actor) {
        Fields fields = new Fields();
        String said = fields.optionalText("comment", comment, Turn.LONGEST_COMMENT);
        fields.done();
        return new Turn(new ReferralId(id), said, command, actor);
    }

    static <T> T needed(String field, @Nullable T value, T standIn) {
        Fields fields = new Fields();
        T read = fields.required(field, value, standIn);
        fields.done();
        return read;
    }

    /** A repeat is answered as much as any look: no more than the actor may know now. */
    ResponseEntity<Moved> answer(Loaded<Referral> after, Actor actor) {
        boolean course = view.insight(after.state(), actor).course();
        return ResponseEntity.ok()
                .eTag(ETags.of(after.version()))
                .body(new Moved(
                        after.id(),
                        after.version(),
                        course ? after.state().state().status() : null));
    }
}
