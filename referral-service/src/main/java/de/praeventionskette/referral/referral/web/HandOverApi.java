package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.request.IfMatch;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.referral.WarmHandOver;
import de.praeventionskette.referral.referral.WishedHandOver;
import de.praeventionskette.referral.referral.web.HandOverBodies.HandOverAnswer;
import de.praeventionskette.referral.referral.web.HandOverBodies.HandOverNote;
import de.praeventionskette.referral.referral.web.HandOverBodies.HandOverWish;
import de.praeventionskette.referral.referral.web.MoveBodies.Moved;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A warm hand-over: wished by the sender, answered by the receiver, closed by either. It holds no move of the referral up. */
@RestController
@RequestMapping("/api/referrals/{id}/hand-over")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
@Tag(name = "referrals")
class HandOverApi {
    private final HandOverMoves handOver;
    private final MoveAnswers moves;

    HandOverApi(HandOverMoves handOver, MoveAnswers moves) {
        this.handOver = handOver;
        this.moves = moves;
    }

    @PutMapping
    @Operation(
            summary = "The sender wishes to hand over together, or in another way; needs the consent to the feedback")
    ResponseEntity<Moved> wish(
            @PathVariable String id,
            @RequestBody HandOverWish body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        Fields fields = new Fields();
        WishedHandOver wish = body.read(fields, "");
        fields.done();
        return moves.answer(
                handOver.wish().wish(wish, moves.turn(id, null, moves.command(match, key, "hand-over", body), actor)),
                actor);
    }

    @DeleteMapping
    @Operation(summary = "The sender takes the wish to hand over together back")
    ResponseEntity<Moved> takeBack(@PathVariable String id, IfMatch match, Optional<IdempotencyKey> key, Actor actor) {
        return moves.answer(
                handOver.takeBack()
                        .takeBack(moves.turn(id, null, moves.command(match, key, "hand-over-back", ""), actor)),
                actor);
    }

    @PostMapping("/answer")
    @Operation(summary = "The receiver answers: where and when it can be reached, or the day that is agreed")
    ResponseEntity<Moved> answer(
            @PathVariable String id,
            @RequestBody HandOverAnswer body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        return moves.answer(
                handOver.answer()
                        .answer(
                                body.read(),
                                moves.turn(id, null, moves.command(match, key, "hand-over-answer", body), actor)),
                actor);
    }

    @PostMapping("/note")
    @Operation(summary = "Either side notes that both have spoken, that it took place, or that it did not come about")
    ResponseEntity<Moved> note(
            @PathVariable String id,
            @RequestBody HandOverNote body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        WarmHandOver.Note what = MoveAnswers.needed("what", body.what(), WarmHandOver.Note.SPOKEN);
        return moves.answer(
                handOver.note()
                        .note(
                                what,
                                moves.turn(
                                        id, body.comment(), moves.command(match, key, "hand-over-note", body), actor)),
                actor);
    }
}
