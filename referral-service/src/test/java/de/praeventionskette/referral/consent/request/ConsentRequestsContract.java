package de.praeventionskette.referral.consent.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.request.ConsentRequestEvent.ConsentAsked;
import de.praeventionskette.referral.consent.request.Question.Asker;
import de.praeventionskette.referral.consent.request.Question.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of requests does. */
interface ConsentRequestsContract {
    Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    ConsentRequests requests();

    private ConsentRequest asked(Instant until) {
        ConsentRequestId id = new ConsentRequestId(UUID.randomUUID().toString());
        Question question = new Question(
                "03241",
                new Asker("midwife", null, "somebody", "Midwife"),
                List.of(new Recipient("centre", null, "Centre", "Café")),
                ConsentPurpose.REFERRAL,
                LocalDate.of(2027, 3, 1),
                "v1",
                until);
        return requests()
                .create(
                        ConsentRequest.ask(id, question, "hash-" + id.value()),
                        List.of(new ConsentAsked(id)),
                        new RequestKey(id.value(), "digest"));
    }

    @Test
    default void aRequestComesBackAsItWasKeptWithEverythingThatHappenedToIt() {
        ConsentRequest asked = asked(NOW.plus(ConsentRequest.OPEN));
        Answer said = Answer.agreed(
                Set.of(ConsentScope.TRANSMISSION, ConsentScope.PATH),
                GivenBy.SOLE_PARENT,
                true,
                "tr",
                NOW.truncatedTo(ChronoUnit.MILLIS));

        requests().change(asked.id(), request -> request.open("page", NOW));
        requests().change(asked.id(), request -> request.answer("page", said));
        requests().change(asked.id(), request -> request.use(use(request, "a referral"), NOW));

        ConsentRequest kept = requests().findByCode(asked.code()).orElseThrow();
        assertThat(kept.id()).isEqualTo(asked.id());
        assertThat(kept.question()).isEqualTo(asked.question());
        assertThat(kept.answer()).contains(said);
        assertThat(kept.terms().request()).isEqualTo(asked.id().value());
        assertThatThrownBy(() ->
                        requests().change(asked.id(), request -> request.use(use(request, "another referral"), NOW)))
                .isInstanceOf(Invalid.class);
    }

    private static Use use(ConsentRequest request, String of) {
        Use.Said said = new Use.Said(request.terms(), List.of(ConsentScope.TRANSMISSION), true);
        return new Use(Set.of("centre"), ConsentPurpose.REFERRAL, said, of);
    }

    @Test
    default void whatNobodyNeedsAnyMoreIsRemovedAndTheRestStays() {
        ConsentRequest over = asked(NOW.minus(Duration.ofMinutes(1)));
        ConsentRequest open = asked(NOW.plus(Duration.ofMinutes(1)));

        requests().remove(NOW);
        requests().remove(NOW);

        assertThat(requests().find(over.id())).isEmpty();
        assertThat(requests().findByCode(over.code())).isEmpty();
        assertThatThrownBy(() -> requests().change(over.id(), request -> request.open("page", NOW)))
                .isInstanceOf(Invalid.class);
        assertThat(requests().find(open.id())).isPresent();
    }
}
