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
    private final RequestKeys keys;

    public MoveApi(ReceiverMoves receiver, SenderMoves sender, RequestKeys keys) {
        this.receiver = receiver;
        this.sender = sender;
        this.keys = keys;
    }

    /** A coded reason; OTHER needs a text of at most 300 characters. */
    public record ReasonBody(
            @Nullable Reason reason, @Nullable String text) {
        @Override
        public String toString() {
            return "ReasonBody[" + reason + "]";
        }
    }

    /** How a referral ended. */
    public record OutcomeBody(@Nullable Outcome outcome) {}

    /** How far the receiver has come with the family. */
    public record ContactBody(
            @Nullable Contact contact, @Nullable Boolean suspectedEndangerment) {}

    /** The state after a move. */
    public record Moved(String id, long version, ReferralStatus state) {}

    @PostMapping("/acceptance")
    @Operation(summary = "Accept: from now on a place is wanted")
    ResponseEntity<Moved> accept(@PathVariable String id, IfMatch match, Optional<IdempotencyKey> key, Actor actor) {
        return moved(receiver.accept().accept(new ReferralId(id), command(match, key, "accept"), actor));
    }

    @PostMapping("/rejection")
    @Operation(summary = "Reject, with a coded reason")
    ResponseEntity<Moved> reject(
            @PathVariable String id,
            @RequestBody ReasonBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        return moved(receiver.reject().reject(new ReferralId(id), why(body), command(match, key, body), actor));
    }

    @PostMapping("/start")
    @Operation(summary = "The help begins")
    ResponseEntity<Moved> start(@PathVariable String id, IfMatch match, Optional<IdempotencyKey> key, Actor actor) {
        return moved(receiver.start().start(new ReferralId(id), command(match, key, "start"), actor));
    }

    @PostMapping("/hold")
    @Operation(summary = "Pause, with a coded reason")
    ResponseEntity<Moved> hold(
            @PathVariable String id,
            @RequestBody ReasonBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        return moved(receiver.hold().hold(new ReferralId(id), why(body), command(match, key, body), actor));
    }

    @PostMapping("/resumption")
    @Operation(summary = "Go on after a pause")
    ResponseEntity<Moved> resume(@PathVariable String id, IfMatch match, Optional<IdempotencyKey> key, Actor actor) {
        return moved(receiver.resume().resume(new ReferralId(id), command(match, key, "resume"), actor));
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
        return moved(receiver.complete().complete(new ReferralId(id), outcome, command(match, key, body), actor));
    }

    @PostMapping("/failure")
    @Operation(summary = "It came to nothing, with a coded reason")
    ResponseEntity<Moved> fail(
            @PathVariable String id,
            @RequestBody ReasonBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        return moved(receiver.fail().fail(new ReferralId(id), why(body), command(match, key, body), actor));
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
        return moved(receiver.note().note(new ReferralId(id), contact, command(match, key, body), actor));
    }

    @PostMapping("/cancellation")
    @Operation(summary = "The sender takes the referral back, with a coded reason")
    ResponseEntity<Moved> cancel(
            @PathVariable String id,
            @RequestBody ReasonBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        return moved(sender.cancel().cancel(new ReferralId(id), why(body), command(match, key, body), actor));
    }

    @PostMapping("/correction")
    @Operation(summary = "The referral was entered in error: it leaves the path")
    ResponseEntity<Moved> correct(
            @PathVariable String id,
            @RequestBody ReasonBody body,
            IfMatch match,
            Optional<IdempotencyKey> key,
            Actor actor) {
        return moved(sender.correct().enteredInError(new ReferralId(id), why(body), command(match, key, body), actor));
    }

    private static Explanation why(ReasonBody body) {
        Fields fields = new Fields();
        Reason reason = fields.required("reason", body.reason(), Reason.DUPLICATE);
        String text = fields.optionalText("text", body.text(), Explanation.LONGEST);
        fields.done();
        return new Explanation(reason, text);
    }

    private static <T> T needed(String field, @Nullable T value, T standIn) {
        Fields fields = new Fields();
        T read = fields.required(field, value, standIn);
        fields.done();
        return read;
    }

    private Command command(IfMatch match, Optional<IdempotencyKey> key, Object body) {
        return new Command(
                match.version(),
                key.map(each -> keys.once(each, Map.of("body", body))).orElse(null));
    }

    private static ResponseEntity<Moved> moved(Loaded<Referral> after) {
        return ResponseEntity.ok()
                .eTag(ETags.of(after.version()))
                .body(new Moved(
                        after.id(), after.version(), after.state().state().status()));
    }
}
