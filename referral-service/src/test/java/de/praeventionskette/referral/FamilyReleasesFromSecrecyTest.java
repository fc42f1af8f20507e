package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.SecrecyRelease;
import de.praeventionskette.referral.consent.Standing;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.referral.Alternatives;
import de.praeventionskette.referral.referral.ConsentGiving;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.RejectReferral;
import de.praeventionskette.referral.referral.Turn;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a family says about professional secrecy stands beside its consent and is taken back by itself. */
class FamilyReleasesFromSecrecyTest {
    private final SmallRegion region = new SmallRegion();

    private ReferralId submitted(boolean releases) {
        NewReferral plain = region.wish("cafe", null);
        ConsentGiving consent = plain.consent();
        NewReferral wish = new NewReferral(
                plain.family(),
                plain.wish(),
                new ConsentGiving(null, consent.scopes(), consent.terms(), releases),
                null,
                NewReferral.Order.NOBODY);
        return new ReferralId(
                region.submit(wish, SmallRegion.MIDWIFE).referral().id());
    }

    private Referral stored(ReferralId id) {
        return region.referrals.find(id).orElseThrow().state();
    }

    private Optional<Standing> standing(ReferralId id) {
        return stored(id).secrecyRelease().map(release -> release.standing(today()));
    }

    private LocalDate today() {
        return LocalDays.of(region.clock.instant());
    }

    @Test
    void aReleaseNamesTheRecipientAndAConsentAloneIsNone() {
        assertThat(stored(submitted(true)).secrecyRelease().map(SecrecyRelease::recipient))
                .contains("centre");
        assertThat(stored(submitted(false)).secrecyRelease()).isEmpty();
    }

    @Test
    void takenBackItIsNotGivenToTheNextOfAnOrderEither() {
        NewReferral plain = region.wish("cafe", null);
        NewReferral wish = new NewReferral(
                plain.family(),
                plain.wish(),
                new ConsentGiving(
                        null, plain.consent().scopes(), plain.consent().terms(), true),
                null,
                new NewReferral.Order(List.of("support"), 7));
        ReferralId kept =
                region.submit(wish, SmallRegion.MIDWIFE).referral().state().id();
        ReferralId taken =
                region.submit(wish, SmallRegion.MIDWIFE).referral().state().id();
        region.releasing.withdraw(taken, SmallRegion.MIDWIFE);
        for (ReferralId id : List.of(kept, taken)) {
            new RejectReferral(region.desk)
                    .reject(Explanation.of(Reason.NO_CAPACITY, null), Turn.of(id, Command.plain(), SmallRegion.CENTRE));
        }
        region.settle();

        assertThat(standing(next(kept))).contains(Standing.IN_FORCE);
        assertThat(standing(next(taken))).isEmpty();
    }

    private ReferralId next(ReferralId id) {
        Alternatives order = Objects.requireNonNull(stored(id).progress().alternatives());
        return Objects.requireNonNull(order.asked()).referral();
    }

    @Test
    void itIsTakenBackWhileTheConsentStays() {
        ReferralId id = submitted(true);

        region.releasing.withdraw(id, SmallRegion.MIDWIFE);

        assertThat(standing(id)).contains(Standing.WITHDRAWN);
        assertThat(stored(id).consent().allows(ConsentScope.TRANSMISSION, today()))
                .isTrue();
        Optional<SecrecyRelease> first = stored(id).secrecyRelease();
        region.clock.goOn(Duration.ofDays(1));
        region.releasing.withdraw(id, SmallRegion.MIDWIFE);
        assertThat(stored(id).secrecyRelease()).as("the first time counts").isEqualTo(first);
    }

    @Test
    void theConsentToFeedbackIsTakenBackWhileTheReleaseStays() {
        ReferralId id = submitted(true);

        region.withdrawing.withdraw(id, Set.of(ConsentScope.FEEDBACK), SmallRegion.MIDWIFE);

        assertThat(standing(id)).contains(Standing.IN_FORCE);
    }

    @Test
    void withoutTheTransmissionItEndsToo() {
        ReferralId id = submitted(true);

        region.withdrawing.withdraw(id, Set.of(ConsentScope.TRANSMISSION), SmallRegion.MIDWIFE);

        assertThat(standing(id)).contains(Standing.WITHDRAWN);
    }

    @Test
    void itEndsWithItsLastDay() {
        ReferralId id = submitted(true);

        region.clock.goOn(Duration.ofDays(366));

        assertThat(standing(id)).contains(Standing.EXPIRED);
    }

    @Test
    void theFamilyTakesItBackOnlyOnItsOwnPath() {
        ReferralId id = submitted(true);
        ReferralId other = submitted(true);

        Path path = region.paths.find(stored(id).submission().way().path()).orElseThrow();
        Held page = new Held(path, path.holders().all().getFirst());
        region.family.keepSecrecy(page, other.value());
        assertThat(standing(other)).contains(Standing.IN_FORCE);

        region.family.keepSecrecy(page, id.value());
        assertThat(standing(id)).contains(Standing.WITHDRAWN);
    }

    @Test
    void onlyTheSenderNotesThatItIsTakenBack() {
        ReferralId id = submitted(true);

        assertThatThrownBy(() -> region.releasing.withdraw(id, SmallRegion.CENTRE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> region.releasing.withdraw(id, SmallRegion.EARLY))
                .isInstanceOf(NotFound.class);
        assertThat(standing(id)).contains(Standing.IN_FORCE);
    }
}
