package de.praeventionskette.referral.consent.request.web;

import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.request.Answer;
import de.praeventionskette.referral.consent.request.ConsentRequest;
import de.praeventionskette.referral.consent.request.ConsentRequestId;
import de.praeventionskette.referral.consent.request.ReadAnswer;
import de.praeventionskette.referral.consent.request.RequestCode;
import de.praeventionskette.referral.consent.request.RequestCodes;
import de.praeventionskette.referral.consent.request.RequestState;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.paper.QrCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Words a request for the professional who asked. */
public final class RequestCards {
    private final ReadAnswer answers;
    private final RequestCodes codes;
    private final Words words;

    public RequestCards(ReadAnswer answers, RequestCodes codes, Words words) {
        this.answers = answers;
        this.codes = codes;
        this.words = words;
    }

    /**
     * A request in words.
     *
     * @param address where the family opens it
     * @param code as it is said, while it opens something
     * @param square the code and the address as a picture to photograph
     * @param until when the code ends
     * @param expiresOn last day on which the consent would hold
     * @param said what the family answered
     */
    public record Card(
            String id,
            RequestState state,
            String address,
            @Nullable String code,
            @Nullable String square,
            String until,
            LocalDate expiresOn,
            @Nullable Said said) {
        /** Whether it makes sense to look again. */
        public boolean waits() {
            return state == RequestState.ASKED || state == RequestState.OPENED;
        }

        @Override
        public String toString() {
            return "Card[" + id + "]";
        }
    }

    /** What the family answered: each scope, who said it, whether secrecy ends, in which language, when. */
    public record Said(List<Scope> scopes, @Nullable GivenBy givenBy, boolean releases, String language, String at) {}

    /** One scope. */
    public record Scope(ConsentScope scope, boolean given) {}

    /** The card of a request that the actor made. */
    public Card of(String id, Actor actor, Locale language) {
        return of(answers.look(new ConsentRequestId(id), actor), language);
    }

    Card of(ConsentRequest request, Locale language) {
        RequestState state = answers.state(request);
        RequestCode code = codes.of(request.id());
        String address = address();
        boolean opens = state == RequestState.ASKED;
        return new Card(
                request.id().value(),
                state,
                address.replaceFirst("^https?://", ""),
                opens ? code.spoken() : null,
                opens ? QrCode.of(address + "#" + code.value()) : null,
                words.moment(request.question().until(), language),
                request.question().expiresOn(),
                request.answer().map(answer -> said(answer, language)).orElse(null));
    }

    /** The code stands behind the hash sign, which browsers keep to themselves. */
    private static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(FamilyConsentPages.PATH)
                .build()
                .toUriString();
    }

    private Said said(Answer answer, Locale language) {
        return new Said(
                Stream.of(ConsentScope.values())
                        .map(scope -> new Scope(scope, answer.scopes().contains(scope)))
                        .toList(),
                answer.givenBy(),
                answer.releases(),
                Optional.of(answer.language())
                        .map(tag -> words.textOr(tag, "language." + tag, language))
                        .orElseThrow(),
                words.moment(answer.at(), language));
    }
}
