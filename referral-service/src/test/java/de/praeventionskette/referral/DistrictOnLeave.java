package de.praeventionskette.referral;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.absence.SetAbsence;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.HistoryEntry;
import de.praeventionskette.referral.referral.ReassignReferral;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.RejectReferral;
import de.praeventionskette.referral.referral.Turn;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Three teams of a district, which go on leave; on Monday the 2nd of March 2026, ten o'clock. */
abstract class DistrictOnLeave {
    static final Actor NORTH = team("north");
    static final Actor SOUTH = team("south");
    static final Actor WEST = team("west");
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    final SmallRegion region = new SmallRegion();

    private static Actor team(String unit) {
        Actor somebody = SmallRegion.actor("district", unit);
        return new Actor("person-in-" + unit, somebody.name(), somebody.acting(), somebody.memberships());
    }

    @BeforeEach
    void aDistrictWithThreeTeams() {
        for (String team : List.of("north", "south", "west")) {
            region.offers.team("district", team);
        }
        region.offers.has("visits", "district", "north");
    }

    long away(Actor who, int from, int until, @Nullable String deputy) {
        return region.settingAbsence
                .set(
                        Objects.requireNonNull(who.acting().unit()),
                        new SetAbsence.Days(MONDAY.plusDays(from), MONDAY.plusDays(until), deputy),
                        null,
                        who)
                .version();
    }

    ReferralId sent(ConsentScope... scopes) {
        return region.submitted("visits", scopes).referral().state().id();
    }

    Referral referral(ReferralId id) {
        return region.referrals.find(id).orElseThrow().state();
    }

    @Nullable String team(ReferralId id) {
        return referral(id).receiver().unit();
    }

    List<String> passes(ReferralId id) {
        return referral(id).history().stream()
                .map(HistoryEntry::aside)
                .filter(Objects::nonNull)
                .map(aside -> aside.what() + " " + aside.team())
                .toList();
    }

    /** What two instances do, each twice, a few at a time. */
    void look() {
        for (int round = 0; round < 4; round++) {
            region.waiting.pass(2);
            region.settle();
        }
    }

    void days(int days) {
        region.clock.goOn(Duration.ofDays(days));
        look();
    }

    void pass(ReferralId id, Actor by, String team) {
        new ReassignReferral(region.desk, region.offers).reassign(team, Turn.of(id, Command.plain(), by));
        region.settle();
    }

    void reject(ReferralId id, Actor by) {
        new RejectReferral(region.desk)
                .reject(Explanation.of(Reason.NO_CAPACITY, null), Turn.of(id, Command.plain(), by));
        region.settle();
    }
}
