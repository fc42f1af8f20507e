package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.request.IfMatch;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.endangerment.EndangermentStop;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.referral.Contact;
import de.praeventionskette.referral.referral.Outcome;
import de.praeventionskette.referral.referral.web.MoveBodies.AssignmentBody;
import de.praeventionskette.referral.referral.web.MoveBodies.CommentBody;
import de.praeventionskette.referral.referral.web.MoveBodies.ContactBody;
import de.praeventionskette.referral.referral.web.MoveBodies.Moved;
import de.praeventionskette.referral.referral.web.MoveBodies.OutcomeBody;
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

/** Moves a referral on, on the side that received it. Every move names the version that it is based on; the answer names the next. */
@RestController
@RequestMapping("/api/referrals/{id}")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
@Tag(name = "referrals")
class ReceiverMoveApi {
    private final ReceiverMoves receiver;
    private final MoveAnswers moves;

    ReceiverMoveApi(ReceiverMoves receiver, MoveAnswers moves) {
        this.receiver = receiver;
        this.moves = moves;
    }

    @PostMapping("/acceptance")
    @Operation(summary = "Accept: from now on a place is wanted")
    ResponseEntity<Moved> accept(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable CommentBody sent,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        CommentBody body = CommentBody.orNone(sent);
        return moves.answer(
                receiver.accept()
                        .accept(moves.turn(id, body.comment(), moves.command(match, key, "accept", body), actor)),
                actor);
    }

    @PostMapping("/rejection")
    @Operation(summary = "Reject, with a coded reason")
    ResponseEntity<Moved> reject(
            @PathVariable String id,
            @RequestBody ReasonBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        return moves.answer(
                receiver.reject()
                        .reject(
                                body.why(),
                                moves.turn(id, body.comment(), moves.command(match, key, "reject", body), actor)),
                actor);
    }

    @PostMapping("/start")
    @Operation(summary = "The help begins")
    ResponseEntity<Moved> start(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable CommentBody sent,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        CommentBody body = CommentBody.orNone(sent);
        return moves.answer(
                receiver.start().start(moves.turn(id, body.comment(), moves.command(match, key, "start", body), actor)),
                actor);
    }

    @PostMapping("/hold")
    @Operation(summary = "Pause, with a coded reason")
    ResponseEntity<Moved> hold(
            @PathVariable String id,
            @RequestBody ReasonBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        return moves.answer(
                receiver.hold()
                        .hold(
                                body.why(),
                                moves.turn(id, body.comment(), moves.command(match, key, "hold", body), actor)),
                actor);
    }

    @PostMapping("/resumption")
    @Operation(summary = "Go on after a pause")
    ResponseEntity<Moved> resume(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable CommentBody sent,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        CommentBody body = CommentBody.orNone(sent);
        return moves.answer(
                receiver.resume()
                        .resume(moves.turn(id, body.comment(), moves.command(match, key, "resume", body), actor)),
                actor);
    }

    @PostMapping("/completion")
    @Operation(summary = "Complete, with an outcome")
    ResponseEntity<Moved> complete(
            @PathVariable String id,
            @RequestBody OutcomeBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        Outcome outcome = MoveAnswers.needed("outcome", body.outcome(), Outcome.HELP_GIVEN);
        return moves.answer(
                receiver.complete()
                        .complete(
                                outcome,
                                moves.turn(id, body.comment(), moves.command(match, key, "complete", body), actor)),
                actor);
    }

    @PostMapping("/failure")
    @Operation(summary = "It came to nothing, with a coded reason")
    ResponseEntity<Moved> fail(
            @PathVariable String id,
            @RequestBody ReasonBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        return moves.answer(
                receiver.fail()
                        .fail(
                                body.why(),
                                moves.turn(id, body.comment(), moves.command(match, key, "fail", body), actor)),
                actor);
    }

    @PostMapping("/contact")
    @Operation(summary = "Note how far one has come with the family")
    ResponseEntity<Moved> note(
            @PathVariable String id,
            @RequestBody ContactBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        EndangermentStop.check(Boolean.TRUE.equals(body.suspectedEndangerment()));
        Contact contact = MoveAnswers.needed("contact", body.contact(), Contact.CONTACT_MADE);
        return moves.answer(
                receiver.note()
                        .note(contact, moves.turn(id, body.comment(), moves.command(match, key, "note", body), actor)),
                actor);
    }

    @PostMapping("/reopening")
    @Operation(summary = "The receiver takes back that it has ended, with a word to the sender")
    ResponseEntity<Moved> reopen(
            @PathVariable String id,
            @RequestBody CommentBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        return moves.answer(
                receiver.reopen()
                        .reopen(moves.turn(id, body.comment(), moves.command(match, key, "reopen", body), actor)),
                actor);
    }

    @PostMapping("/assignment")
    @Operation(summary = "Pass on to another team of the own organization")
    ResponseEntity<Moved> reassign(
            @PathVariable String id,
            @RequestBody AssignmentBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        Fields fields = new Fields();
        String team = fields.code("team", body.team(), SubmissionApi.ID);
        fields.done();
        return moves.answer(
                receiver.reassign()
                        .reassign(
                                team,
                                moves.turn(id, body.comment(), moves.command(match, key, "reassign", body), actor)),
                actor);
    }
}
