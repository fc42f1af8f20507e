package de.praeventionskette.referral.family;

import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.RequestProblem;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.family.FamilyWay.Help;
import de.praeventionskette.referral.path.GuardianRole;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.HolderCodes.Issued;
import de.praeventionskette.referral.path.HolderId;
import de.praeventionskette.referral.referral.HistoryEntry;
import de.praeventionskette.referral.referral.HistoryEntry.Aside.What;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Submitted;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A midwife refers a family; the mother has the first code, and the father may get one of his own. */
abstract class FamilyOfTwo {
    final SmallRegion region = new SmallRegion();
    final GuardianDesk desk = new GuardianDesk(region);
    final Submitted first = region.submitted("cafe");
    final ReferralId cafe = id(first);
    final String mothers = code(first);

    static ReferralId id(Submitted submitted) {
        return submitted.referral().state().id();
    }

    static String code(Submitted submitted) {
        return Objects.requireNonNull(submitted.code()).spoken();
    }

    static RequestKey key() {
        String key = UUID.randomUUID().toString();
        return new RequestKey(key, key);
    }

    Issued issued(ReferralId referral, GuardianRole role) {
        return desk.issuing.issue(referral, role, key(), MIDWIFE);
    }

    ReferralId joined(String code, Actor by) {
        return id(region.submit(region.wish("support", code), by));
    }

    Held page(String code) {
        return region.codes.find(code, null, UUID.randomUUID().toString());
    }

    List<ReferralId> seenWith(String code) {
        return desk.way.way(page(code)).helps().stream().map(Help::referral).toList();
    }

    Help help(String code, ReferralId referral) {
        return desk.way.way(page(code)).helps().stream()
                .filter(help -> help.referral().equals(referral))
                .findFirst()
                .orElseThrow();
    }

    HolderId first(ReferralId referral, Actor actor) {
        return desk.guardians.of(referral, actor).getFirst().id();
    }

    static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    void opensNothing(String code) {
        assertThatThrownBy(() -> page(code)).isInstanceOf(Invalid.class);
    }

    List<What> asides() {
        return asides(cafe, MIDWIFE);
    }

    List<What> asides(ReferralId referral, Actor actor) {
        var seen = region.viewing.view(referral, actor);
        return seen.insight().history(seen.referral().state()).stream()
                .map(HistoryEntry::aside)
                .filter(Objects::nonNull)
                .map(HistoryEntry.Aside::what)
                .toList();
    }
}
