package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.request.IfMatch;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.referral.web.MoveBodies.CommentBody;
import de.praeventionskette.referral.referral.web.MoveBodies.Moved;
import de.praeventionskette.referral.referral.web.MoveBodies.ProtectionBody;
import de.praeventionskette.referral.referral.web.MoveBodies.ReasonBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the side that sent a referral does with it; hiding places from the family's page is open to both. */
@RestController
@RequestMapping("/api/referrals/{id}")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
@Tag(name = "referrals")
class SenderMoveApi {
    private final SenderMoves sender;
    private final MoveAnswers moves;

    SenderMoveApi(SenderMoves sender, MoveAnswers moves) {
        this.sender = sender;
        this.moves = moves;
    }

    @PostMapping("/cancellation")
    @Operation(summary = "The sender takes the referral back, with a coded reason")
    ResponseEntity<Moved> cancel(
            @PathVariable String id,
            @RequestBody ReasonBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        return moves.answer(
                sender.cancel()
                        .cancel(
                                body.why(),
                                moves.turn(id, body.comment(), moves.command(match, key, "cancel", body), actor)),
                actor);
    }

    @PostMapping("/correction")
    @Operation(summary = "The referral was entered in error: it leaves the path")
    ResponseEntity<Moved> correct(
            @PathVariable String id,
            @RequestBody ReasonBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        return moves.answer(
                sender.correct()
                        .enteredInError(
                                body.why(),
                                moves.turn(id, body.comment(), moves.command(match, key, "correct", body), actor)),
                actor);
    }

    @PostMapping("/question")
    @Operation(summary = "The sender asks what happened, once until it is answered")
    ResponseEntity<Moved> ask(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable CommentBody sent,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        CommentBody body = CommentBody.orNone(sent);
        return moves.answer(
                sender.ask().ask(moves.turn(id, body.comment(), moves.command(match, key, "ask", body), actor)), actor);
    }

    @PostMapping("/order/end")
    @Operation(summary = "Nobody else is asked when this comes to nothing")
    ResponseEntity<Moved> endOrder(@PathVariable String id, IfMatch match, Optional<IdempotencyKey> key, Actor actor) {
        return moves.answer(
                sender.endOrder().end(moves.turn(id, null, moves.command(match, key, "end-order", ""), actor)), actor);
    }

    @PostMapping("/protection")
    @Operation(summary = "Keep places and recipients from the family's page, or show them again; either side may")
    ResponseEntity<Moved> protect(
            @PathVariable String id,
            @RequestBody ProtectionBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        boolean hides = MoveAnswers.needed("hides", body.hides(), true);
        return moves.answer(
                sender.hide().hide(hides, moves.turn(id, null, moves.command(match, key, "protect", body), actor)),
                actor);
    }
}
