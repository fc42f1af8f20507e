package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.request.ETags;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.request.IfMatch;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.endangerment.EndangermentStop;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.RequestKeys;
import de.praeventionskette.referral.referral.Contact;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.Outcome;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.referral.ViewReferral;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves a referral on. Every move names the version that it is based on; the answer names the next. */
@RestController
@RequestMapping("/api/referrals/{id}")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
@Tag(name = "referrals")
public class MoveApi {
    private final ReceiverMoves receiver;
    private final SenderMoves sender;
    private final ViewReferral view;
    private final RequestKeys keys;

    public MoveApi(ReceiverMoves receiver, SenderMoves sender, ViewReferral view, RequestKeys keys) {
        this.receiver = receiver;
        this.sender = sender;
        this.view = view;
        this.keys = keys;
    }

    /**
     * A coded reason.
     *
     * @param wording id of the organization's own wording of it
     * @param text at most 300 characters; OTHER without a wording needs one
     * @param comment a word to the other side, at most 500 characters, without names and diagnoses
     */
    public record ReasonBody(
            @Nullable Reason reason,
            @Nullable String wording,
            @Nullable String text,
            @Nullable String comment) {
        @Override
        public String toString() {
            return "ReasonBody[" + reason + "]";
        }
    }

    /** How a referral ended. */
    public record OutcomeBody(
            @Nullable Outcome outcome, @Nullable String comment) {
        @Override
        public String toString() {
            return "OutcomeBody[" + outcome + "]";
        }
    }

    /** How far the receiver has come with the family. */
    public record ContactBody(
            @Nullable Contact contact,
            @Nullable Boolean suspectedEndangerment,
            @Nullable String comment) {
        @Override
        public String toString() {
            return "ContactBody[" + contact + "]";
        }
    }

    /** A word to the other side, at most 500 characters, without names and diagnoses. */
    public record CommentBody(@Nullable String comment) {
        @Override
        public String toString() {
            return "CommentBody[…]";
        }
    }

    /** The state after a move; none where the family allowed no feedback to whoever asks. */
    public record Moved(String id, long version, @Nullable ReferralStatus state) {}

    @PostMapping("/acceptance")
    @Operation(summary = "Accept: from now on a place is wanted")
    ResponseEntity<Moved> accept(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable CommentBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        return moved(
                receiver.accept()
                        .accept(simple(
                                id,
                                body,
                                command(match, key, "accept", body == null ? new CommentBody(null) : body),
                                actor)),
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
        return moved(
                receiver.reject()
                        .reject(why(body), turn(id, body.comment(), command(match, key, "reject", body), actor)),
                actor);
    }

    @PostMapping("/start")
    @Operation(summary = "The help begins")
    ResponseEntity<Moved> start(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable CommentBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        return moved(
                receiver.start()
                        .start(simple(
                                id,
                                body,
                                command(match, key, "start", body == null ? new CommentBody(null) : body),
                                actor)),
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
        return moved(
                receiver.hold().hold(why(body), turn(id, body.comment(), command(match, key, "hold", body), actor)),
                actor);
    }

    @PostMapping("/resumption")
    @Operation(summary = "Go on after a pause")
    ResponseEntity<Moved> resume(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable CommentBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        return moved(
                receiver.resume()
                        .resume(simple(
                                id,
                                body,
                                command(match, key, "resume", body == null ? new CommentBody(null) : body),
                                actor)),
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
        Outcome outcome = needed("outcome", body.outcome(), Outcome.HELP_GIVEN);
        return moved(
                receiver.complete()
                        .complete(outcome, turn(id, body.comment(), command(match, key, "complete", body), actor)),
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
        return moved(
                receiver.fail().fail(why(body), turn(id, body.comment(), command(match, key, "fail", body), actor)),
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
        Contact contact = needed("contact", body.contact(), Contact.CONTACT_MADE);
        return moved(
                receiver.note().note(contact, turn(id, body.comment(), command(match, key, "note", body), actor)),
                actor);
    }

    @PostMapping("/cancellation")
    @Operation(summary = "The sender takes the referral back, with a coded reason")
    ResponseEntity<Moved> cancel(
            @PathVariable String id,
            @RequestBody ReasonBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        return moved(
                sender.cancel().cancel(why(body), turn(id, body.comment(), command(match, key, "cancel", body), actor)),
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
        return moved(
                sender.correct()
                        .enteredInError(
                                why(body), turn(id, body.comment(), command(match, key, "correct", body), actor)),
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
        return moved(
                receiver.reopen().reopen(turn(id, body.comment(), command(match, key, "reopen", body), actor)), actor);
    }

    @PostMapping("/question")
    @Operation(summary = "The sender asks what happened, once until it is answered")
    ResponseEntity<Moved> ask(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable CommentBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        return moved(
                sender.ask()
                        .ask(simple(
                                id,
                                body,
                                command(match, key, "ask", body == null ? new CommentBody(null) : body),
                                actor)),
                actor);
    }

    /** Whether the family's page is to name no places and recipients. */
    public record ProtectionBody(@Nullable Boolean hides) {}

    @PostMapping("/protection")
    @Operation(summary = "Keep places and recipients from the family's page, or show them again; either side may")
    ResponseEntity<Moved> protect(
            @PathVariable String id,
            @RequestBody ProtectionBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        boolean hides = needed("hides", body.hides(), true);
        return moved(sender.hide().hide(hides, turn(id, null, command(match, key, "protect", body), actor)), actor);
    }

    /** Where it is passed to. */
    public record AssignmentBody(
            @Nullable String team, @Nullable String comment) {
        @Override
        public String toString() {
            return "AssignmentBody[" + team + "]";
        }
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
        return moved(
                receiver.reassign()
                        .reassign(team, turn(id, body.comment(), command(match, key, "reassign", body), actor)),
                actor);
    }

    private static Turn simple(String id, @Nullable CommentBody body, Command command, Actor actor) {
        return turn(id, body == null ? null : body.comment(), command, actor);
    }

    private static Turn turn(String id, @Nullable String comment, Command command, Actor actor) {
        Fields fields = new Fields();
        String said = fields.optionalText("comment", comment, Turn.LONGEST_COMMENT);
        fields.done();
        return new Turn(new ReferralId(id), said, command, actor);
    }

    private static Explanation why(ReasonBody body) {
        Fields fields = new Fields();
        Reason reason = fields.required("reason", body.reason(), Reason.DUPLICATE);
        String text = fields.optionalText("text", body.text(), Explanation.LONGEST);
        String wording = fields.optionalCode("wording", body.wording(), SubmissionApi.ID);
        fields.done();
        return new Explanation(reason, text, wording);
    }

    private static <T> T needed(String field, @Nullable T value, T standIn) {
        Fields fields = new Fields();
        T read = fields.required(field, value, standIn);
        fields.done();
        return read;
    }

    private Command command(IfMatch match, Optional<IdempotencyKey> key, String move, Object body) {
        return new Command(
                match.version(),
                key.map(each -> keys.once(each, Map.of("move", move, "body", body)))
                        .orElse(null));
    }

    /** A repeat is answered as much as any look: no more than the actor may know now. */
    private ResponseEntity<Moved> moved(Loaded<Referral> after, Actor actor) {
        boolean course = view.insight(after.state(), actor).course();
        return ResponseEntity.ok()
                .eTag(ETags.of(after.version()))
                .body(new Moved(
                        after.id(),
                        after.version(),
                        course ? after.state().state().status() : null));
    }
}
