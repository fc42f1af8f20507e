package de.praeventionskette.referral.consent.request;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.request.Question.Asker;
import de.praeventionskette.referral.consent.request.Question.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** In whatever order pages open, families tap and referrals are sent: one page, one answer, one use, never more than was ticked. */
class RequestsInterleavedTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    /** Something that somebody tries. */
    sealed interface Attempt {
        record Open(String page) implements Attempt {}

        record Say(String page, Set<ConsentScope> scopes) implements Attempt {}

        record Use(String recipient, ConsentPurpose purpose, Set<ConsentScope> scopes, String what)
                implements Attempt {}

        record Wait(int minutes) implements Attempt {}
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<String> pages = Arbitraries.of("one page", "another page");
        Arbitrary<Set<ConsentScope>> scopes = Arbitraries.of(ConsentScope.class).set();
        Arbitrary<Attempt> open = pages.map(Attempt.Open::new);
        Arbitrary<Attempt> say = Combinators.combine(pages, scopes).as(Attempt.Say::new);
        Arbitrary<Attempt> use = Combinators.combine(
                        Arbitraries.of("named", "not named"),
                        Arbitraries.of(ConsentPurpose.class),
                        scopes,
                        Arbitraries.of("first", "second"))
                .as(Attempt.Use::new);
        Arbitrary<Attempt> wait = Arbitraries.of(1, 20, 45).map(Attempt.Wait::new);
        return Arbitraries.oneOf(open, say, use, wait).list().ofMinSize(3).ofMaxSize(15);
    }

    @Property(tries = 2000)
    void onePageOneAnswerOneUse(@ForAll("attempts") List<Attempt> attempts) {
        ConsentRequest request = asked();
        Instant now = START;
        Set<String> opened = new HashSet<>();
        Set<String> used = new HashSet<>();
        Set<ConsentScope> first = null;
        for (Attempt attempt : attempts) {
            Instant at = now;
            switch (attempt) {
                case Attempt.Wait(int minutes) -> now = now.plus(Duration.ofMinutes(minutes));
                case Attempt.Open(String page) -> {
                    if (works(() -> request.open(page, at))) {
                        opened.add(page);
                    }
                }
                case Attempt.Say(String page, Set<ConsentScope> scopes) -> {
                    if (works(() -> request.answer(page, answer(scopes, at))) && first == null) {
                        assertThat(opened).contains(page);
                        first = scopes;
                    }
                }
                case Attempt.Use use -> {
                    if (works(() -> request.use(use(request, use), at))) {
                        assertThat(use.recipient()).isEqualTo("named");
                        assertThat(use.purpose()).isEqualTo(ConsentPurpose.REFERRAL);
                        assertThat(allowed(first)).containsAll(use.scopes());
                        used.add(use.what());
                    }
                }
            }
        }
        assertThat(opened).hasSizeLessThan(2);
        assertThat(used).hasSizeLessThan(2);
        assertThat(used.isEmpty() || first != null && first.contains(ConsentScope.TRANSMISSION))
                .isTrue();
        assertThat(request.answer().map(Answer::scopes).map(Set::copyOf).orElse(Set.of()))
                .isEqualTo(allowed(first));
    }

    private static Use use(ConsentRequest request, Attempt.Use attempt) {
        Use.Said said = new Use.Said(request.terms(), List.copyOf(attempt.scopes()), false);
        return new Use(Set.of(attempt.recipient()), attempt.purpose(), said, attempt.what());
    }

    private static Set<ConsentScope> allowed(@Nullable Set<ConsentScope> ticked) {
        return ticked == null || !ticked.contains(ConsentScope.TRANSMISSION) ? Set.of() : ticked;
    }

    /** Without the transmission a family can only decline. */
    private static Answer answer(Set<ConsentScope> scopes, Instant at) {
        return scopes.contains(ConsentScope.TRANSMISSION)
                ? Answer.agreed(scopes, GivenBy.GUARDIAN, false, "de", at)
                : Answer.declined("de", at);
    }

    private static boolean works(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Invalid refused) {
            return false;
        }
    }

    private static ConsentRequest asked() {
        return ConsentRequest.ask(
                new ConsentRequestId("a request"),
                new Question(
                        "03241",
                        new Asker("midwife", null, "somebody", "Midwife"),
                        List.of(new Recipient("named", null, "Centre", "Café")),
                        ConsentPurpose.REFERRAL,
                        LocalDate.of(2027, 3, 1),
                        "v1",
                        START.plus(ConsentRequest.OPEN)),
                "hash");
    }
}
