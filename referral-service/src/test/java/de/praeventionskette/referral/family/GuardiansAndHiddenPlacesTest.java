package de.praeventionskette.referral.family;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.path.GuardianRole;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.HolderCodes.Issued;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.HiddenPlaces;
import de.praeventionskette.referral.referral.HideFromFamilyPage;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Submitted;
import de.praeventionskette.referral.referral.Turn;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody in the family is in danger, and each guardian has a code. */
class GuardiansAndHiddenPlacesTest {
    private final SmallRegion region = new SmallRegion();
    private final GuardianDesk desk = new GuardianDesk(region);
    private final HiddenPlaces hiding = new HiddenPlaces(region.paths, region.referrals);
    private final Submitted first = region.submitted("cafe");
    private final ReferralId cafe = first.referral().state().id();
    private final String mothers = Objects.requireNonNull(first.code()).spoken();

    private static RequestKey key() {
        String key = UUID.randomUUID().toString();
        return new RequestKey(key, key);
    }

    private Issued issued(ReferralId referral, GuardianRole role, Actor by) {
        return desk.issuing.issue(referral, role, key(), by);
    }

    private boolean hidden(String code) {
        Held page = region.codes.find(code, null, UUID.randomUUID().toString());
        return desk.way.way(page).hidden();
    }

    private void hides(ReferralId id) {
        new HideFromFamilyPage(region.desk).hide(true, Turn.of(id, Command.plain(), MIDWIFE));
    }

    private Referral stored(ReferralId id) {
        return region.referrals.find(id).orElseThrow().state();
    }

    private boolean hiddenOnEveryPage() {
        Referral referral = stored(cafe);
        return hiding.onEveryPage(
                referral, region.paths.find(referral.submission().way().path()).orElseThrow());
    }

    private ReferralId handedOn() {
        new AcceptReferral(region.desk).accept(Turn.of(cafe, Command.plain(), CENTRE));
        return region.handingOver
                .handOver(
                        cafe,
                        new NewReferral.Wish("support", "HEALTH", null),
                        region.consent(Duration.ofDays(9)),
                        key(),
                        CENTRE)
                .referral()
                .state()
                .id();
    }

    @Test
    void aHiddenPlaceHidesThePageOfWhoSeesItAndDoesNotExistForOthers() {
        ReferralId hers = region.submit(region.wish("support", mothers), MIDWIFE)
                .referral()
                .state()
                .id();
        Issued father = issued(cafe, GuardianRole.FATHER, MIDWIFE);
        String fathers = father.code().spoken();

        hides(hers);

        assertThat(hidden(mothers)).isTrue();
        assertThat(hidden(fathers)).isFalse();
        assertThat(hiddenOnEveryPage())
                .as("his page still names the places, so they can still be hidden for him")
                .isFalse();
        desk.showing.show(hers, father.holder(), true, MIDWIFE);
        assertThat(hidden(fathers)).isTrue();
        assertThat(hiddenOnEveryPage()).isTrue();
        desk.showing.show(hers, father.holder(), false, MIDWIFE);
        assertThat(hidden(fathers)).as("nothing comes back to sight").isTrue();
    }

    @Test
    void whatIsHandedOnFromAHiddenPlaceLeadsNobodyBackToIt() {
        hides(cafe);

        ReferralId next = handedOn();

        assertThat(stored(next).progress().hidden()).isNotNull();
        assertThat(hidden(
                        issued(next, GuardianRole.OTHER_GUARDIAN, CENTRE).code().spoken()))
                .as("a page that knows the new referral only")
                .isTrue();
    }

    @Test
    void whatIsDoneWithCodesMakesNobodyLookAgain() {
        Command asSeen = new Command(region.referrals.find(cafe).orElseThrow().version(), null);
        issued(cafe, GuardianRole.FATHER, MIDWIFE);

        new AcceptReferral(region.desk).accept(Turn.of(cafe, asSeen, CENTRE));

        assertThat(stored(cafe).state().status()).isEqualTo(ReferralStatus.ACCEPTED);
    }
}
