package de.praeventionskette.referral.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
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

        assertThat(book().find(actor.organization(), actor.region()).version()).isZero();

        long seen = new SetDeadlines(book()).set(List.of(quick), 0, actor).version();
        assertThat(new SetDeadlines(book()).set(List.of(quick), seen, actor).version())
                .as("the same again")
                .isEqualTo(seen);

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
                        .set(List.of(new DeadlineRule(ReferralStatus.ACCEPTED, days, false)), 0, somebody()))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("days.ACCEPTED"));
    }

    @Test
    default void whoHasNotSeenWhatIsThereSetsNothing() {
        Actor actor = somebody();
        SetDeadlines setting = new SetDeadlines(book());
        DeadlineRule quick = new DeadlineRule(ReferralStatus.REQUESTED, 3, true);
        assertThatThrownBy(() -> setting.set(List.of(quick), 1, actor)).isInstanceOf(StaleVersion.class);
        long seen = setting.set(List.of(quick), 0, actor).version();
        setting.set(List.of(), seen, actor);

        assertThatThrownBy(() -> setting.set(List.of(quick), 0, actor)).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> setting.set(List.of(quick), seen, actor)).isInstanceOf(StaleVersion.class);
        assertThat(book().of(actor.organization()).all()).containsExactlyElementsOf(DeadlineRules.USUAL);
    }

    @Test
    default void ofTwoWhoSetTheFirstRulesAtOnceTheSecondIsToldToLookAgain() {
        Actor actor = somebody();
        DeadlineRule hers = new DeadlineRule(ReferralStatus.REQUESTED, 3, true);
        DeadlineRule his = new DeadlineRule(ReferralStatus.REQUESTED, 5, true);

        assertThatThrownBy(() -> book().change(actor.organization(), actor.region(), 0, usual -> {
                    new SetDeadlines(book()).set(List.of(hers), 0, actor);
                    return usual.set(List.of(his));
                }))
                .isInstanceOf(StaleVersion.class);
        assertThat(book().of(actor.organization()).of(ReferralStatus.REQUESTED)).contains(hers);
    }

    @Test
    default void aStateHasOneRuleAndAnEndHasNone() {
        DeadlineRule asked = new DeadlineRule(ReferralStatus.REQUESTED, 3, true);
        assertThatThrownBy(() -> new SetDeadlines(book()).set(List.of(asked, asked), 0, somebody()))
                .isInstanceOf(Invalid.class);
        DeadlineRule ended = new DeadlineRule(ReferralStatus.COMPLETED, 3, true);
        assertThatThrownBy(() -> new SetDeadlines(book()).set(List.of(ended), 0, somebody()))
                .isInstanceOf(Invalid.class);
    }
}
