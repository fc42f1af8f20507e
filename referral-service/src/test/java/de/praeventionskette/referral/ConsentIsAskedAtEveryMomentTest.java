package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.paths.PathsEvent;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.NoConsent;
import de.praeventionskette.referral.path.PublishedId;
import de.praeventionskette.referral.referral.Listing.Side;
import de.praeventionskette.referral.referral.ReferralId;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever order a family gives, withdraws and lets expire in: who reads, hears and counts is what holds at this moment. */
class ConsentIsAskedAtEveryMomentTest {
    private static final Duration HOLDS = Duration.ofDays(10);

    sealed interface Step {
        record Give(Set<ConsentScope> scopes) implements Step {}

        record Withdraw(Set<ConsentScope> scopes) implements Step {}

        record FamilyWithdraws(Set<ConsentScope> scopes) implements Step {}

        record DaysPass(int days) implements Step {}
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        Arbitrary<Set<ConsentScope>> scopes =
                Arbitraries.of(ConsentScope.class).set().ofMinSize(1);
        Arbitrary<Step> give = scopes.map(some -> {
            Set<ConsentScope> all = EnumSet.copyOf(some);
            all.add(ConsentScope.TRANSMISSION);
            return new Step.Give(all);
        });
        Arbitrary<Step> withdraw = scopes.map(Step.Withdraw::new);
        Arbitrary<Step> family = scopes.map(Step.FamilyWithdraws::new);
        Arbitrary<Step> days = Combinators.combine(Arbitraries.integers().between(1, 6), Arbitraries.just(0))
                .as((some, none) -> new Step.DaysPass(some));
        return Arbitraries.oneOf(give, withdraw, family, days).list().ofMaxSize(12);
    }

    @Property(tries = 150)
    void whoReadsHearsAndCountsIsWhatHoldsNow(@ForAll("lives") List<Step> life) {
        Life referral = new Life();
        referral.check();
        for (Step step : life) {
            referral.live(step);
            referral.check();
        }
    }

    /** A referral beside a model of its consent: the scopes in force and the days they have left. */
    private static final class Life {
        private final SmallRegion region = new SmallRegion();
        private final ReferralId id;
        private final String code;
        private final Set<PublishedId> gone = new HashSet<>();
        private final Set<ConsentScope> inForce = EnumSet.allOf(ConsentScope.class);
        private long daysLeft = 365;
        private @Nullable PublishedId counted;

        Life() {
            var submitted = region.submitted("cafe");
            id = submitted.referral().state().id();
            code = submitted.code().spoken();
        }

        void live(Step step) {
            switch (step) {
                case Step.Give(Set<ConsentScope> scopes) -> {
                    region.giving.give(
                            id,
                            region.consent(HOLDS, scopes.toArray(ConsentScope[]::new)),
                            Command.plain(),
                            SmallRegion.MIDWIFE);
                    inForce.clear();
                    inForce.addAll(scopes);
                    daysLeft = HOLDS.toDays();
                }
                case Step.Withdraw(Set<ConsentScope> scopes) -> {
                    region.withdrawing.withdraw(id, scopes, SmallRegion.MIDWIFE);
                    inForce.removeAll(scopes);
                }
                case Step.FamilyWithdraws(Set<ConsentScope> scopes) -> {
                    region.family.withdraw(code, scopes, "somewhere");
                    inForce.removeAll(scopes);
                }
                case Step.DaysPass(int days) -> {
                    region.clock.goOn(Duration.ofDays(days));
                    daysLeft -= days;
                    if (daysLeft < 0) {
                        inForce.clear();
                    }
                    region.joining.review(10);
                }
            }
        }

        void check() {
            boolean reads = inForce.contains(ConsentScope.TRANSMISSION);
            if (reads) {
                assertThat(region.viewing.view(id, SmallRegion.CENTRE).insight().course())
                        .isTrue();
            } else {
                int before = region.reads.size();
                assertThatThrownBy(() -> region.viewing.view(id, SmallRegion.CENTRE))
                        .isInstanceOf(NoConsent.class);
                assertThat(region.reads).as("nothing was read").hasSize(before);
            }
            var received =
                    region.worklist.newest(Side.RECEIVED, null, SmallRegion.CENTRE, Limit.DEFAULT, Optional.empty());
            assertThat(received.items()).hasSize(reads ? 1 : 0);
            assertThat(region.viewing.view(id, SmallRegion.MIDWIFE).insight().course())
                    .isEqualTo(inForce.contains(ConsentScope.FEEDBACK));
            region.settle();
            counts();
        }

        private void counts() {
            var path = region.paths
                    .find(region.referrals
                            .find(id)
                            .orElseThrow()
                            .state()
                            .submission()
                            .way()
                            .path())
                    .orElseThrow();
            PublishedId now = path.counting().id();
            assertThat(now != null).isEqualTo(inForce.containsAll(Set.of(ConsentScope.PATH, ConsentScope.STATISTICS)));
            if (counted != null && !counted.equals(now)) {
                gone.add(counted);
                assertThat(lastOf(counted).data()).as("ended in a tombstone").isNull();
                assertThat(lastOf(counted).type()).isEqualTo(PathsEvent.PATH_WITHDRAWN);
            }
            if (now != null) {
                assertThat(gone).as("an id that was withdrawn never comes back").doesNotContain(now);
                assertThat(lastOf(now).data()).isNotNull();
            }
            counted = now;
        }

        private OutgoingEvent lastOf(PublishedId published) {
            return region.paths.published().stream()
                    .filter(event -> event.key().equals("path/" + published.value()))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
        }
    }
}
