package de.praeventionskette.referral.consent.request;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.consent.Consent.Terms;
import de.praeventionskette.referral.consent.HowGiven;
import de.praeventionskette.referral.consent.request.ConsentRequestEvent.RequestAnswered;
import de.praeventionskette.referral.consent.request.ConsentRequestEvent.RequestOpened;
import de.praeventionskette.referral.consent.request.ConsentRequestEvent.RequestUsed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Einwilligung auf dem eigenen Telefon: a question that a family opens once with a code, answers once, and whose answer is good
 * for one referral. What the family did not tick cannot be added by anybody.
 */
public final class ConsentRequest {
    /** How long a code opens its question, and how long a family has to answer from then on. */
    public static final Duration OPEN = Duration.ofMinutes(30);

    private static final Duration ANSWER_WAITS = Duration.ofHours(24);
    private static final Duration USED_IS_KNOWN = Duration.ofDays(30);

    private final ConsentRequestId id;
    private final Question question;
    private final String code;
    private @Nullable Opening opening;
    private @Nullable Answer answer;
    private @Nullable String usedFor;
    private String removal;

    ConsentRequest(
            ConsentRequestId id,
            Question question,
            String code,
            @Nullable Opening opening,
            @Nullable Answer answer,
            @Nullable String usedFor,
            String removal) {
        this.id = id;
        this.question = question;
        this.code = code;
        this.opening = opening;
        this.answer = answer;
        this.usedFor = usedFor;
        this.removal = removal;
    }

    /**
     * The page on which it was opened.
     *
     * @param page hash of what only that page knows
     * @param until when it ends to take an answer
     */
    public record Opening(String page, Instant until) {}

    static ConsentRequest ask(ConsentRequestId id, Question question, String code) {
        return new ConsentRequest(id, question, code, null, null, null, moment(question.until()));
    }

    List<ConsentRequestEvent> open(String page, Instant now) {
        if (opening != null) {
            mustBe(isOpenOn(page));
            return List.of();
        }
        mustBe(now.isBefore(question.until()));
        opening = new Opening(page, now.plus(OPEN));
        removal = moment(now.plus(OPEN));
        return List.of(new RequestOpened(id));
    }

    private static void mustBe(boolean good) {
        if (!good) {
            throw new Invalid("code", "consent-code.unknown");
        }
    }

    List<ConsentRequestEvent> answer(String page, Answer said) {
        mustBe(isOpenOn(page));
        if (answer != null) {
            return List.of();
        }
        if (!said.at().isBefore(Objects.requireNonNull(opening).until())) {
            throw new Invalid("code", "consent-code.over");
        }
        answer = said;
        removal = moment(said.at().plus(ANSWER_WAITS));
        return List.of(new RequestAnswered(id));
    }

    List<ConsentRequestEvent> use(Use use, Instant now) {
        Terms answered = terms();
        use.mustFit(question, Objects.requireNonNull(answer), answered);
        if (use.of().equals(usedFor)) {
            return List.of();
        }
        if (usedFor != null) {
            throw new Invalid("consent.request", "consent.request-used");
        }
        usedFor = use.of();
        removal = moment(now.plus(USED_IS_KNOWN));
        return List.of(new RequestUsed(id));
    }

    /**
     * The circumstances of the consent that it brought.
     *
     * @throws Invalid the family has not answered, or declined
     */
    public Terms terms() {
        if (answer == null) {
            throw new Invalid("consent.request", "consent.request-waiting");
        }
        if (answer.givenBy() == null) {
            throw new Invalid("consent.request", "consent.declined");
        }
        return new Terms(
                answer.givenBy(),
                HowGiven.OWN_PHONE,
                answer.at(),
                question.expiresOn(),
                question.textVersion(),
                answer.language(),
                id.value());
    }

    /** Whether a page has opened it. */
    boolean isOpenOn(String page) {
        return opening != null && opening.page().equals(page);
    }

    /** How it stands. */
    public RequestState state(Instant now) {
        if (answer != null) {
            return answer.agrees() ? RequestState.AGREED : RequestState.DECLINED;
        }
        if (opening != null) {
            return now.isBefore(opening.until()) ? RequestState.OPENED : RequestState.OVER;
        }
        return now.isBefore(question.until()) ? RequestState.ASKED : RequestState.OVER;
    }

    /** A point in time as text whose order is that of time. */
    public static String moment(Instant at) {
        return "%013d".formatted(at.toEpochMilli());
    }

    public ConsentRequestId id() {
        return id;
    }

    public Question question() {
        return question;
    }

    /** Hash of its code. */
    public String code() {
        return code;
    }

    /** What the family said; empty: nothing yet. */
    public Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    /** After which moment nobody needs it any more, as {@link #moment} writes it. */
    public String removal() {
        return removal;
    }
}
