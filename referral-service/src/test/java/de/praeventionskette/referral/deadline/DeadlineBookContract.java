package de.praeventionskette.referral.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.SmallRegion;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an organization may do with its deadlines, on every store of them. */
interface DeadlineBookContract {
    DeadlineBook book();

    private static Actor somebody() {
        return SmallRegion.actor("organization-" + UUID.randomUUID(), null);
    }

    @Test
    default void whatWasSetHoldsAndTheRestIsAsUsual() {
        Actor actor = somebody();
        DeadlineRule quick = new DeadlineRule(ReferralStatus.REQUESTED, 3, true);

        new SetDeadlines(book()).set(List.of(quick), actor);
        new SetDeadlines(book()).set(List.of(quick), actor);

        DeadlineRules rules = book().of(actor.organization());
        assertThat(rules.of(ReferralStatus.REQUESTED)).contains(quick);
        assertThat(rules.of(ReferralStatus.ACCEPTED)).contains(DeadlineRules.USUAL.get(1));
        assertThat(rules.all()).hasSize(3).first().isEqualTo(quick);
        assertThat(book().of("nobody").all()).containsExactlyElementsOf(DeadlineRules.USUAL);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 366})
    default void daysThatMakeNoSenseAreRefusedByName(int days) {
        assertThatThrownBy(() -> new SetDeadlines(book())
                        .set(List.of(new DeadlineRule(ReferralStatus.ACCEPTED, days, false)), somebody()))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("days.ACCEPTED"));
    }

    @Test
    default void aStateHasOneRuleAndAnEndHasNone() {
        DeadlineRule asked = new DeadlineRule(ReferralStatus.REQUESTED, 3, true);
        assertThatThrownBy(() -> new SetDeadlines(book()).set(List.of(asked, asked), somebody()))
                .isInstanceOf(Invalid.class);
        DeadlineRule ended = new DeadlineRule(ReferralStatus.COMPLETED, 3, true);
        assertThatThrownBy(() -> new SetDeadlines(book()).set(List.of(ended), somebody()))
                .isInstanceOf(Invalid.class);
    }
}
