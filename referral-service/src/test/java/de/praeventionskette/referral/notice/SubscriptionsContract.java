package de.praeventionskette.referral.notice;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.testing.StandingClock;
import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.notice.Mailbox.Standing;
import de.praeventionskette.referral.notice.TellSubscribers.News;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.secret.KeyedHash;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of subscriptions promises. */
interface SubscriptionsContract {
    StandingClock CLOCK = new StandingClock(Instant.parse("2026-03-02T09:00:00Z"));
    NoticeSecrets SECRETS = new NoticeSecrets(new KeyedHash(new byte[32]));

    Subscriptions subscriptions();

    private SwitchNotices notices() {
        return new SwitchNotices(subscriptions(), SECRETS, new KeptLetters(), CLOCK);
    }

    private String on(Actor actor, NoticeKind... kinds) {
        Set<NoticeKind> chosen = kinds.length == 0 ? EnumSet.copyOf(NoticeKind.of(actor)) : Set.of(kinds);
        return notices()
                .on(new Mailbox("someone@sample.example", "de", Standing.PROVEN), chosen, actor)
                .id();
    }

    private void tell(Party side, Instant at) {
        new TellSubscribers(subscriptions(), SECRETS, () -> {})
                .tell(side, new News("03241", NoticeKind.REQUEST, at, null));
    }

    @Test
    default void whatIsStoredComesBackAsItWas() {
        Actor actor = SmallRegion.actor("house", "team");
        String id = on(actor, NoticeKind.REQUEST, NoticeKind.CONSENT);
        tell(new Party("house", "team"), CLOCK.instant().plusSeconds(1));

        Subscription found = subscriptions().find(id).orElseThrow().state();
        assertThat(found.mailbox()).contains(new Mailbox("someone@sample.example", "de", Standing.PROVEN));
        assertThat(found.watches()).singleElement().satisfies(watch -> {
            assertThat(watch.party()).isEqualTo(new Party("house", "team"));
            assertThat(watch.kinds()).containsExactly(NoticeKind.REQUEST, NoticeKind.CONSENT);
            assertThat(watch.seenOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        });
        assertThat(found.post().due()).isEqualTo(CLOCK.instant().plusSeconds(1));
    }

    @Test
    default void aTeamIsHeardByItselfAndByWhoActsForTheWholeHouse() {
        String team = on(SmallRegion.actor("reached", "team"));
        String whole = on(person("boss", "reached", null));
        on(person("stranger", "reached", "other"));

        assertThat(subscriptions().reachedBy(Watch.keysFor("03241", new Party("reached", "team")), null, 9))
                .containsExactlyInAnyOrder(team, whole);
        assertThat(subscriptions().reachedBy(Watch.keysFor("03241", new Party("reached", null)), null, 9))
                .hasSize(3)
                .isSorted();
        assertThat(subscriptions().reachedBy(Watch.keysFor("16072", new Party("reached", "team")), null, 9))
                .isEmpty();
    }

    private static Actor person(String subject, String organization, @Nullable String unit) {
        Actor like = SmallRegion.actor(organization, unit);
        return new Actor(subject, "Person", like.acting(), like.memberships());
    }

    @Test
    default void thoseReachedComePageByPage() {
        List.of("a", "b", "c").forEach(name -> on(person("paged-" + name, "paged", null)));
        List<String> keys = Watch.keysFor("03241", new Party("paged", null));

        List<String> first = subscriptions().reachedBy(keys, null, 2);
        assertThat(first).hasSize(2);
        assertThat(subscriptions().reachedBy(keys, first.getLast(), 2))
                .hasSize(1)
                .doesNotContainAnyElementsOf(first);
    }

    @Test
    default void whatIsDueIsClaimedByOneOnly() {
        String id = on(SmallRegion.actor("claimed", null));
        Instant later = CLOCK.instant().plus(Duration.ofMinutes(1));
        tell(new Party("claimed", null), later);

        assertThat(subscriptions().due(later.minusMillis(1), 99))
                .extracting(Loaded::id)
                .doesNotContain(id);
        Loaded<Subscription> due = subscriptions().due(later, 99).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(subscriptions().countDue(later, 99)).isPositive();
        Optional<Subscription> mine = subscriptions().changeAsFound(due, each -> each.claim(later));
        Optional<Subscription> others = subscriptions().changeAsFound(due, each -> each.claim(later));
        assertThat(mine).isPresent();
        assertThat(others).isEmpty();
        assertThat(subscriptions().due(later, 99)).extracting(Loaded::id).doesNotContain(id);
        assertThat(subscriptions().due(later.plus(Post.LEASE), 99))
                .extracting(Loaded::id)
                .contains(id);
    }

    @Test
    default void thoseNotSeenForLongAreFoundByTheDay() {
        String id = on(SmallRegion.actor("unseen", null));

        assertThat(subscriptions().unseenSince(LocalDate.of(2026, 3, 2), 99)).doesNotContain(id);
        assertThat(subscriptions().unseenSince(LocalDate.of(2026, 3, 3), 99)).contains(id);
    }
}
