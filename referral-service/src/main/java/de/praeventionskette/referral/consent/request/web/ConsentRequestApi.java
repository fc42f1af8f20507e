package de.praeventionskette.referral.consent.request.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.request.Answer;
import de.praeventionskette.referral.consent.request.AskOnPhone;
import de.praeventionskette.referral.consent.request.ConsentRequest;
import de.praeventionskette.referral.consent.request.ConsentRequestId;
import de.praeventionskette.referral.consent.request.Question.Recipient;
import de.praeventionskette.referral.consent.request.ReadAnswer;
import de.praeventionskette.referral.consent.request.RequestCodes;
import de.praeventionskette.referral.consent.request.RequestState;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.RequestKeys;
import de.praeventionskette.referral.referral.AskAnew;
import de.praeventionskette.referral.referral.ReferralId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets another program ask a family on its own telephone. */
@RestController
@RequestMapping("/api/consent-requests")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
@Tag(name = "consent")
public class ConsentRequestApi {
    private static final int ID = 100;

    private final AskOnPhone ask;
    private final AskAnew anew;
    private final ReadAnswer answers;
    private final RequestCodes codes;
    private final RequestKeys keys;

    public ConsentRequestApi(AskOnPhone ask, AskAnew anew, ReadAnswer answers, RequestCodes codes, RequestKeys keys) {
        this.ask = ask;
        this.anew = anew;
        this.answers = answers;
        this.codes = codes;
        this.keys = keys;
    }

    /**
     * What the family is asked: about offers, or about a referral that exists.
     *
     * @param offers ids of the offers whose recipients would get the data, at most five
     * @param referral in place of offers: id of the referral whose recipient has the data, for a new consent to it
     * @param purpose of offers, missing: REFERRAL; with a referral it is that of the referral, and is not said here
     * @param expiresOn last day on which the consent would hold
     */
    public record QuestionBody(
            @Nullable List<String> offers,
            @Nullable String referral,
            @Nullable ConsentPurpose purpose,
            @Nullable LocalDate expiresOn) {
        private boolean namesOffers() {
            return offers != null && !offers.isEmpty();
        }
    }

    /**
     * How it stands.
     *
     * @param code for the family, while it opens something
     * @param until when the code ends
     * @param answer what the family said; missing: nothing yet
     */
    public record RequestView(
            String id,
            RequestState state,
            @Nullable String code,
            Instant until,
            List<Recipient> recipients,
            LocalDate expiresOn,
            String textVersion,
            @Nullable AnswerView answer) {
        @Override
        public String toString() {
            return "RequestView[" + id + "]";
        }
    }

    /** What the family said, and in which language it read. */
    public record AnswerView(
            List<ConsentScope> scopes,
            @Nullable GivenBy givenBy,
            boolean secrecyReleased,
            String language,
            Instant at) {
        static AnswerView of(Answer answer) {
            return new AnswerView(answer.scopes(), answer.givenBy(), answer.releases(), answer.language(), answer.at());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask a family on its own telephone; the answer holds the code for the family",
            description =
                    "About offers before they are asked, or with `referral` about a new consent to a referral that exists: about"
                            + " the organization and team that it was sent to, whatever has become of the offer. Whoever speaks for the family there may ask.")
    ResponseEntity<RequestView> ask(@RequestBody QuestionBody body, IdempotencyKey key, Actor actor) {
        Fields fields = new Fields();
        String referral = fields.optionalText("referral", body.referral(), ID);
        LocalDate expires = fields.required("expiresOn", body.expiresOn(), LocalDate.EPOCH);
        RequestKey once = keys.once(key, body);
        ConsentRequest asked = referral == null
                ? ask.ask(wish(fields, body, expires), once, actor)
                : anew.ask(alone(fields, referral, body), expires, once, actor);
        return answer(ResponseEntity.status(201), asked);
    }

    private static AskOnPhone.Wish wish(Fields fields, QuestionBody body, LocalDate expires) {
        List<String> offers = fields.some("offers", body.offers());
        fields.done();
        return new AskOnPhone.Wish(
                offers, Objects.requireNonNullElse(body.purpose(), ConsentPurpose.REFERRAL), expires);
    }

    /** Nothing that contradicts the referral may stand beside it, since the family would be asked something else than was meant. */
    private static ReferralId alone(Fields fields, String referral, QuestionBody body) {
        if (body.namesOffers()) {
            fields.refuse("referral", "consent.offers-or-referral");
        }
        if (body.purpose() != null) {
            fields.refuse("purpose", "consent.purpose-of-referral");
        }
        fields.done();
        return new ReferralId(referral);
    }

    @GetMapping("/{id}")
    @Operation(summary = "How a request stands that one has made oneself, and what the family answered")
    ResponseEntity<RequestView> look(@PathVariable String id, Actor actor) {
        return answer(ResponseEntity.ok(), answers.look(new ConsentRequestId(id), actor));
    }

    private ResponseEntity<RequestView> answer(ResponseEntity.BodyBuilder status, ConsentRequest request) {
        RequestState state = answers.state(request);
        return status.cacheControl(CacheControl.noStore())
                .body(new RequestView(
                        request.id().value(),
                        state,
                        state == RequestState.ASKED ? codes.of(request.id()).spoken() : null,
                        request.question().until(),
                        request.question().recipients(),
                        request.question().expiresOn(),
                        request.question().textVersion(),
                        request.answer().map(AnswerView::of).orElse(null)));
    }
}
