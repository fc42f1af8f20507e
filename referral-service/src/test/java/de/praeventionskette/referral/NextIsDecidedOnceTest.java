package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.referral.referral.Alternatives;
import de.praeventionskette.referral.referral.AskNextOffer;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.referral.RegisterReferral;
import de.praeventionskette.referral.referral.RejectReferral;
import de.praeventionskette.referral.referral.Turn;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of three that a family named, the second is decided on when the first says no, however often somebody looks. */
class NextIsDecidedOnceTest {
    private final SmallRegion region = new SmallRegion();
    private ReferralId first = new ReferralId("none");

    @BeforeEach
    void theFirstOfThreeSaysNo() {
        region.offers.has("third", "third", null);
        first = region.submit(region.inOrder(region.wish("cafe", null), 7, "support", "third"), SmallRegion.MIDWIFE)
                .referral()
                .state()
                .id();
        new RejectReferral(region.desk)
                .reject(Explanation.of(Reason.NO_CAPACITY, null), Turn.of(first, Command.plain(), CENTRE));
    }

    private Alternatives order(ReferralId id) {
        return Objects.requireNonNull(found(id).state().progress().alternatives());
    }

    private Loaded<Referral> found(ReferralId id) {
        return region.referrals.find(id).orElseThrow();
    }

    private void theSecondIsAskedAndTheThirdComesAfterIt() {
        Alternatives.Asked asked = Objects.requireNonNull(order(first).asked());
        assertThat(asked.alternative().offer()).isEqualTo("support");
        assertThat(found(asked.referral()).state().receiver().organization()).isEqualTo("early");
        assertThat(order(asked.referral()).next())
                .extracting(Alternatives.Alternative::offer)
                .containsExactly("third");
    }

    @Test
    void whoIsNextStaysSoWhenSomebodyLooksAgain() {
        region.settle();
        long version = found(first).version();
        theSecondIsAskedAndTheThirdComesAfterIt();

        region.next.ask(first);
        region.settle();
        theSecondIsAskedAndTheThirdComesAfterIt();
        assertThat(found(first).version()).isEqualTo(version);
    }

    @Test
    void aCrashBeforeTheSecondWasAskedPassesItOverForNobody() {
        Referrals stumbling = (Referrals) Proxy.newProxyInstance(
                Referrals.class.getClassLoader(), new Class<?>[] {Referrals.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("killed");
                });
        RegisterReferral register = new RegisterReferral(stumbling, region.joining, region.deadlines, region.clock);
        AskNextOffer killed = new AskNextOffer(region.referrals, region.offers, register, region.gate, region.clock);
        assertThatThrownBy(() -> killed.ask(first)).hasMessage("killed");

        region.settle();
        theSecondIsAskedAndTheThirdComesAfterIt();
    }
}
