package de.praeventionskette.referral.consent.request;

import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.request.ConsentRequestEvent.ConsentAsked;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A professional asks a family to answer on its own telephone. */
public final class AskOnPhone {
    private final ConsentRequests requests;
    private final RequestCodes codes;
    private final DraftQuestion questions;

    public AskOnPhone(ConsentRequests requests, RequestCodes codes, DraftQuestion questions) {
        this.requests = requests;
        this.codes = codes;
        this.questions = questions;
    }

    /**
     * What is asked.
     *
     * @param offers ids of the offers whose recipients would get the data, in the order in which they are named
     * @param expiresOn last local day on which the consent would hold
     */
    public record Wish(List<String> offers, ConsentPurpose purpose, LocalDate expiresOn) {}

    /**
     * Puts the question, once per key.
     *
     * @throws Invalid an offer is not known, or the day is no good
     */
    public ConsentRequest ask(Wish wish, RequestKey key, Actor actor) {
        return ask(questions.draft(wish, actor), key, actor);
    }

    /** Puts a question that is worded already, once per key. */
    public ConsentRequest ask(Question question, RequestKey key, Actor actor) {
        ConsentRequestId id = free(key.creates(actor.organization() + "/consent-request"));
        ConsentRequest asked = ConsentRequest.ask(id, question, codes.hash(codes.of(id)));
        return requests.create(asked, List.of(new ConsentAsked(id)), key);
    }

    /** Two requests never have the same code at once. */
    private ConsentRequestId free(String wanted) {
        return Stream.iterate(0, number -> number + 1)
                .map(number -> new ConsentRequestId(number == 0 ? wanted : wanted + "-" + number))
                .filter(id -> requests.findByCode(codes.hash(codes.of(id)))
                        .map(other -> other.id().equals(id))
                        .orElse(true))
                .findFirst()
                .orElseThrow();
    }
}
