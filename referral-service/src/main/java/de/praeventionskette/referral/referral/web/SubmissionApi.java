package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.request.ETags;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.child.Identity;
import de.praeventionskette.referral.child.web.ChildBody;
import de.praeventionskette.referral.consent.web.ConsentBody;
import de.praeventionskette.referral.consent.web.ConsentReader;
import de.praeventionskette.referral.endangerment.EndangermentStop;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.RequestKeys;
import de.praeventionskette.referral.path.PathCode;
import de.praeventionskette.referral.referral.ConsentGiving;
import de.praeventionskette.referral.referral.HandOverReferral;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.NewReferral.Family;
import de.praeventionskette.referral.referral.NewReferral.Wish;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.SubmitReferral;
import de.praeventionskette.referral.referral.Submitted;
import de.praeventionskette.referral.referral.Warning;
import de.praeventionskette.referral.referral.web.HandOverBodies.HandOverWish;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Submits referrals and hands them over. */
@RestController
@RequestMapping("/api/referrals")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
@Tag(name = "referrals")
public class SubmissionApi {
    static final int MESSAGE = 1000;
    static final Pattern AGS = Pattern.compile("[0-9]{8}");
    static final Pattern ID = Pattern.compile("[a-zA-Z0-9._-]{1,100}");
    static final Pattern CONCERN = Pattern.compile("[A-Z][A-Z_]{1,39}");

    private final SubmitReferral submit;
    private final HandOverReferral handOver;
    private final RequestKeys keys;
    private final ConsentReader consents;
    private final Clock clock;

    public SubmissionApi(
            SubmitReferral submit, HandOverReferral handOver, RequestKeys keys, ConsentReader consents, Clock clock) {
        this.submit = submit;
        this.handOver = handOver;
        this.keys = keys;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * A new referral.
     *
     * @param suspectedEndangerment whether an endangerment is suspected (§ 8a SGB VIII): then everything stops here
     * @param offer id of the offer
     * @param child who the child is
     * @param municipality AGS of the family's municipality
     * @param concern coded reason
     * @param message to the receiver, at most 1000 characters
     * @param consent what the family allows
     * @param pathCode code of the family that joins this referral to its path
     * @param next ids of offers to be asked one after the other when this comes to nothing, at most three
     * @param silentDays local days after which silence counts as no
     * @param handOver how the sender wishes to hand over together
     */
    public record SubmissionBody(
            @Nullable Boolean suspectedEndangerment,
            @Nullable String offer,
            @Nullable ChildBody child,
            @Nullable String municipality,
            @Nullable String concern,
            @Nullable String message,
            @Nullable ConsentBody consent,
            @Nullable String pathCode,
            @Nullable List<@Nullable String> next,
            @Nullable Integer silentDays,
            @Nullable HandOverWish handOver) {
        @Override
        public String toString() {
            return "SubmissionBody[…]";
        }
    }

    /** A follow-up referral; the child is the same, all else as in a new one. */
    public record HandOverBody(
            @Nullable Boolean suspectedEndangerment,
            @Nullable String offer,
            @Nullable String concern,
            @Nullable String message,
            @Nullable ConsentBody consent,
            @Nullable HandOverWish handOver) {
        @Override
        public String toString() {
            return "HandOverBody[…]";
        }
    }

    /**
     * What became of a submission.
     *
     * @param id of the referral
     * @param pathCode for the family, shown this once
     * @param warnings what may stand against it
     */
    public record Answer(String id, long version, @Nullable String pathCode, List<Warning> warnings) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Submit a referral with the family's consent; the answer holds the family's path code, once")
    ResponseEntity<Answer> submit(@RequestBody SubmissionBody body, IdempotencyKey key, Actor actor) {
        EndangermentStop.check(Boolean.TRUE.equals(body.suspectedEndangerment()));
        Fields fields = new Fields();
        Identity child = ChildBody.read(fields, body.child(), LocalDays.of(clock.instant()));
        NewReferral wish = new NewReferral(
                new Family(child, fields.code("municipality", body.municipality(), AGS)),
                wish(fields, body.offer(), body.concern(), body.message(), body.handOver()),
                consents.read(fields, body.consent(), actor),
                fields.optionalText("pathCode", body.pathCode(), PathCode.LONGEST_TYPED),
                order(fields, body));
        fields.done();
        return created(submit.submit(wish, keys.once(key, body), actor));
    }

    @PostMapping("/{id}/handovers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Hand the family on to another organization or team, with a consent of its own")
    ResponseEntity<Answer> handOver(
            @PathVariable String id, @RequestBody HandOverBody body, IdempotencyKey key, Actor actor) {
        EndangermentStop.check(Boolean.TRUE.equals(body.suspectedEndangerment()));
        Fields fields = new Fields();
        Wish wish = wish(fields, body.offer(), body.concern(), body.message(), body.handOver());
        ConsentGiving consent = consents.read(fields, body.consent(), actor);
        fields.done();
        return created(handOver.handOver(new ReferralId(id), wish, consent, keys.once(key, body), actor));
    }

    private static NewReferral.Order order(Fields fields, SubmissionBody body) {
        List<@Nullable String> next = body.next() == null ? List.of() : body.next();
        if (next.isEmpty()) {
            return NewReferral.Order.NOBODY;
        }
        return new NewReferral.Order(
                next.stream().map(offer -> fields.code("next", offer, ID)).toList(),
                fields.required("silentDays", body.silentDays(), 1));
    }

    private static Wish wish(
            Fields fields,
            @Nullable String offer,
            @Nullable String concern,
            @Nullable String message,
            @Nullable HandOverWish handOver) {
        return new Wish(
                fields.code("offer", offer, ID),
                fields.code("concern", concern, CONCERN),
                fields.optionalText("message", message, MESSAGE),
                handOver == null ? null : handOver.read(fields, "handOver."));
    }

    private static ResponseEntity<Answer> created(Submitted submitted) {
        String id = submitted.referral().id();
        URI location = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/referrals/{id}")
                .buildAndExpand(id)
                .toUri();
        return ResponseEntity.created(URI.create(location.getRawPath()))
                .eTag(ETags.of(submitted.referral().version()))
                .body(new Answer(
                        id,
                        submitted.referral().version(),
                        submitted.code() == null ? null : submitted.code().spoken(),
                        submitted.warnings()));
    }
}
