package de.praeventionskette.referral.family;

import static de.praeventionskette.referral.SmallRegion.EARLY;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.Standing;
import de.praeventionskette.referral.family.FamilyWay.Help;
import de.praeventionskette.referral.path.GuardianRole;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.HolderCodes.Issued;
import de.praeventionskette.referral.path.HolderId;
import de.praeventionskette.referral.path.Holders;
import de.praeventionskette.referral.path.PathPart;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Submitted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * In whatever order referrals join and codes are issued, renewed and closed, shown and kept, taken back: a page holds exactly
 * what is meant for whoever opened it, and nobody takes back what it cannot see.
 */
class GuardiansInterleavedTest {
    /** What somebody does. */
    enum Act {
        JOIN,
        ISSUE,
        SHOW,
        HIDE,
        RENEW,
        CLOSE,
        WITHDRAW
    }

    /** An act, and numbers that choose among those that there are by then. */
    record Step(Act act, int guardian, int referral, Set<ConsentScope> scopes) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 11);
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        any,
                        any,
                        Arbitraries.of(ConsentScope.class).set().ofMinSize(1))
                .as(Step::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(14);
    }

    /** What a test knows of somebody who holds a code. */
    private static final class Known {
        private final HolderId id;
        private final Set<String> meant = new LinkedHashSet<>();
        private final List<String> dead = new ArrayList<>();
        private String code;
        private boolean open = true;

        private Known(HolderId id, String code, String referral) {
            this.id = id;
            this.code = code;
            meant.add(referral);
        }
    }

    /** A referral, and who speaks for the family in its course. */
    private record Sent(ReferralId id, Actor by) {}

    /** One family's path as it should be. */
    private static final class Family {
        private final SmallRegion region = new SmallRegion();
        private final GuardianDesk desk = new GuardianDesk(region);
        private final List<Known> guardians = new ArrayList<>();
        private final List<Sent> sent = new ArrayList<>();

        private Family() {
            Submitted first = region.submitted("cafe");
            Sent began = new Sent(first.referral().state().id(), MIDWIFE);
            sent.add(began);
            String code = Objects.requireNonNull(first.code()).spoken();
            guardians.add(new Known(page(code).holder().id(), code, began.id().value()));
        }

        private Held page(String code) {
            return region.codes.find(code, null, UUID.randomUUID().toString());
        }

        private static RequestKey key() {
            String key = UUID.randomUUID().toString();
            return new RequestKey(key, key);
        }

        private void take(Step step) {
            Known guardian = guardians.get(step.guardian() % guardians.size());
            Sent referral = sent.get(step.referral() % sent.size());
            Map<String, List<Standing>> before = standings();
            switch (step.act()) {
                case JOIN -> join(guardian, step.referral() % 2 == 0 ? MIDWIFE : EARLY);
                case ISSUE -> issue(referral);
                case SHOW -> show(guardian, referral);
                case HIDE -> hide(guardian, referral);
                case RENEW -> renew(guardian);
                case CLOSE -> close(guardian);
                case WITHDRAW -> {
                    withdraw(guardian, referral, step.scopes());
                    touchedNothingElse(guardian, before);
                }
            }
            region.settle();
            agrees();
        }

        private void join(Known guardian, Actor by) {
            if (!guardian.open) {
                return;
            }
            Submitted next = region.submit(region.wish("cafe", guardian.code), by);
            sent.add(new Sent(next.referral().state().id(), by));
            guardian.meant.add(next.referral().id());
        }

        private void issue(Sent referral) {
            boolean full = guardians.stream().filter(each -> each.open).count() >= Holders.OPEN;
            try {
                Issued issued = desk.issuing.issue(referral.id(), GuardianRole.FATHER, key(), referral.by());
                assertThat(full).isFalse();
                guardians.add(new Known(
                        issued.holder(), issued.code().spoken(), referral.id().value()));
            } catch (Conflict tooMany) {
                assertThat(full).isTrue();
            }
        }

        private void show(Known guardian, Sent referral) {
            if (guardian.open) {
                desk.showing.showByCode(referral.id(), guardian.code, referral.by());
                guardian.meant.add(referral.id().value());
            }
        }

        private void hide(Known guardian, Sent referral) {
            String id = referral.id().value();
            if (!guardian.meant.contains(id)) {
                return;
            }
            boolean last =
                    guardians.stream().noneMatch(each -> each != guardian && each.open && each.meant.contains(id));
            try {
                desk.showing.show(referral.id(), guardian.id, false, referral.by());
                assertThat(last).isFalse();
                guardian.meant.remove(id);
            } catch (Conflict nobodyElse) {
                assertThat(last).isTrue();
            }
        }

        /** Where it is meant for somebody, whoever speaks for the family there knows that one. */
        private void renew(Known guardian) {
            Sent at = knownAt(guardian);
            if (guardian.open && at != null) {
                guardian.dead.add(guardian.code);
                guardian.code = desk.renewing
                        .renew(at.id(), guardian.id, key(), at.by())
                        .spoken();
            }
        }

        private void close(Known guardian) {
            Sent at = knownAt(guardian);
            if (at != null) {
                desk.closing.close(at.id(), guardian.id, at.by());
                guardian.dead.add(guardian.code);
                guardian.open = false;
            }
        }

        private @Nullable Sent knownAt(Known guardian) {
            return sent.stream()
                    .filter(each -> guardian.meant.contains(each.id().value()))
                    .findFirst()
                    .orElse(null);
        }

        private void withdraw(Known guardian, Sent referral, Set<ConsentScope> scopes) {
            if (!guardian.open) {
                assertThatThrownBy(() -> region.family.withdraw(
                                guardian.code, scopes, UUID.randomUUID().toString()))
                        .isInstanceOf(Invalid.class);
            } else if (scopes.contains(ConsentScope.PATH)) {
                region.family.withdraw(guardian.code, scopes, UUID.randomUUID().toString());
            } else {
                region.family.withdraw(
                        page(guardian.code), List.of(referral.id().value()), scopes);
            }
        }

        /** Whatever was not meant for it stands as before. */
        private void touchedNothingElse(Known guardian, Map<String, List<Standing>> before) {
            region.settle();
            Map<String, List<Standing>> after = standings();
            before.forEach((referral, standing) -> {
                if (!guardian.open || !guardian.meant.contains(referral)) {
                    assertThat(after.get(referral)).as(referral).isEqualTo(standing);
                }
            });
        }

        private Map<String, List<Standing>> standings() {
            Map<String, List<Standing>> standings = new TreeMap<>();
            for (PathPart part : region.paths
                    .find(region.referrals
                            .find(sent.getFirst().id())
                            .orElseThrow()
                            .state()
                            .submission()
                            .way()
                            .path())
                    .orElseThrow()
                    .parts()) {
                var today = part.consent().terms().expiresOn();
                var own = region.referrals
                        .find(new ReferralId(part.referral()))
                        .orElseThrow()
                        .state()
                        .consent();
                List<Standing> all = new ArrayList<>();
                for (ConsentScope scope : ConsentScope.values()) {
                    all.add((scope.isOfReferral() ? own : part.consent()).standing(scope, today));
                }
                standings.put(part.referral(), all);
            }
            return standings;
        }

        private void agrees() {
            for (Known guardian : guardians) {
                guardian.dead.forEach(dead ->
                        assertThatThrownBy(() -> page(dead)).as("a dead code").isInstanceOf(Invalid.class));
                if (guardian.open) {
                    assertThat(desk.way.way(page(guardian.code)).helps().stream()
                                    .map(Help::referral)
                                    .map(ReferralId::value))
                            .containsExactlyInAnyOrderElementsOf(guardian.meant);
                }
            }
        }
    }

    @Property(tries = 60)
    void aPageHoldsExactlyWhatIsMeantForItAndTakesBackNothingElse(@ForAll("steps") List<Step> steps) {
        Family family = new Family();
        steps.forEach(family::take);
    }
}
