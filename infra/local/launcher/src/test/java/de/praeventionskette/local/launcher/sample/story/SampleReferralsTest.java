package de.praeventionskette.local.launcher.sample.story;

import static de.praeventionskette.contracts.vocabulary.ReferralStatus.ACCEPTED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.CANCELLED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.COMPLETED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.FAILED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.IN_PROGRESS;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.ON_HOLD;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.REJECTED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.REQUESTED;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.local.launcher.sample.catalogue.Catalogue;
import de.praeventionskette.local.launcher.sample.catalogue.SampleOffer;
import de.praeventionskette.local.launcher.sample.story.ReferralLine.Step;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SampleReferralsTest {

    private static final Set<ReferralStatus> OPEN = Set.of(REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD);
    private static final Map<ReferralStatus, Set<ReferralStatus>> MOVES = new EnumMap<>(Map.of(
            REQUESTED, Set.of(ACCEPTED, REJECTED, CANCELLED),
            ACCEPTED, Set.of(IN_PROGRESS, ON_HOLD, COMPLETED, FAILED, CANCELLED),
            IN_PROGRESS, Set.of(ON_HOLD, COMPLETED, FAILED, CANCELLED),
            ON_HOLD, Set.of(ACCEPTED, IN_PROGRESS, FAILED, CANCELLED)));
    private static final Set<ReferralStatus> WITH_REASON = Set.of(REJECTED, FAILED, ON_HOLD, CANCELLED);

    private static final Catalogue CATALOGUE = Catalogue.read();
    private static final Map<String, SampleOffer> OFFERS =
            CATALOGUE.offers().stream().collect(toMap(SampleOffer::id, Function.identity()));
    private static final List<ReferralLine> HANNOVER = new SampleReferrals(CATALOGUE.offers()).hannover();
    private static final List<ReferralLine> SONNEBERG = new SampleReferrals(CATALOGUE.offers()).sonneberg();

    @Test
    void theYearIsTheSameEveryTime() {
        assertThat(lines(new SampleReferrals(Catalogue.read().offers()).hannover()))
                .isEqualTo(lines(HANNOVER));
        assertThat(lines(new SampleReferrals(Catalogue.read().offers()).sonneberg()))
                .isEqualTo(lines(SONNEBERG));
    }

    private static List<String> lines(List<ReferralLine> referrals) {
        return referrals.stream().map(JsonMapper.shared()::writeValueAsString).toList();
    }

    @Test
    void someThreeThousandReferralsOfTwelveHundredChildrenAndAFewInSonneberg() {
        assertThat(HANNOVER).hasSizeBetween(2900, 3150);
        assertThat(children(HANNOVER)).hasSize(1200);
        assertThat(SONNEBERG).hasSizeBetween(105, 135);
        assertThat(all().map(ReferralLine::importId).collect(toSet())).hasSize(HANNOVER.size() + SONNEBERG.size());
    }

    @Test
    void aboutSixtyAreStillOpenInEveryStateAndTheRestHasEnded() {
        List<ReferralLine> open =
                HANNOVER.stream().filter(line -> OPEN.contains(line.state())).toList();

        assertThat(open).hasSizeBetween(55, 65);
        assertThat(open.stream().map(ReferralLine::state).collect(toSet())).isEqualTo(OPEN);
        assertThat(open).allSatisfy(line -> assertThat(line.submittedOn()).isAfter("2026-04-01"));
        assertThat(open.stream()
                        .map(line -> OFFERS.get(line.offer()).body().organization())
                        .collect(toSet()))
                .contains(
                        "sample-familienzentrum-garbsen",
                        "sample-fruehfoerderung-nordwest",
                        "sample-familienzentrum-seelze",
                        "region-hannover");
    }

    @Test
    void theSenderLoginsHaveSentSomethingThatIsStillOpen() {
        assertThat(HANNOVER.stream()
                        .filter(line -> OPEN.contains(line.state()))
                        .map(line -> line.sender().organization()))
                .contains("sample-hebamme-garbsen", "sample-babylotse-hannover", "sample-kita-seelze");
    }

    @Test
    void everyStepFollowsLegallyFromTheOneBeforeWithAReasonWhereOneIsNeeded() {
        assertThat(all()).allSatisfy(line -> {
            ReferralStatus state = REQUESTED;
            LocalDate day = line.submittedOn();
            for (Step step : line.steps()) {
                assertThat(MOVES.getOrDefault(state, Set.of())).contains(step.to());
                assertThat(step.on()).isAfterOrEqualTo(day);
                assertThat(step.reason() != null).isEqualTo(WITH_REASON.contains(step.to()));
                assertThat(step.reason()).isNotEqualTo(Reason.OTHER);
                state = step.to();
                day = step.on();
            }
        });
    }

    @Test
    void everyDayIsAWorkingDayOfTheYear() {
        assertThat(all()).allSatisfy(line -> {
            assertThat(line.submittedOn()).isBetween("2025-07-01", "2026-06-30");
            assertThat(Days.isWeekend(line.submittedOn())).isFalse();
            assertThat(line.steps()).allSatisfy(step -> {
                assertThat(step.on()).isBeforeOrEqualTo("2026-10-30");
                assertThat(Days.isWeekend(step.on())).isFalse();
            });
        });
    }

    @Test
    void everyOfferExistsAndFitsTheChild() {
        assertThat(all()).allSatisfy(line -> {
            SampleOffer offer = OFFERS.get(line.offer());
            assertThat(offer).isNotNull();
            assertThat(offer.body().audience()).isEqualTo(Audience.FAMILIES);
            assertThat(offer.body().municipalities()).contains(line.child().municipality());
            assertThat(offer.body().takesAge(Family.ageInMonths(line.child().birthDate(), line.submittedOn())))
                    .isTrue();
        });
    }

    @Test
    void everySenderExistsWithItsTeam() {
        Set<String> parties = new HashSet<>();
        CATALOGUE.organizations().forEach(organization -> {
            parties.add(organization.id() + "/null");
            organization.body().units().forEach(unit -> parties.add(organization.id() + "/" + unit.id()));
        });
        assertThat(all())
                .allSatisfy(line -> assertThat(parties)
                        .contains(line.sender().organization() + "/"
                                + line.sender().unit()));
    }

    @Test
    void everyNameIsRecognisablyInvented() {
        assertThat(all()).allSatisfy(line -> {
            assertThat(line.child().familyName())
                    .matches("(Muster|Beispiel|Probe|Fantasie|Erfunden|Modell|Schein|Demo)\\p{L}+");
            assertThat(line.child().guardianName()).endsWith(line.child().familyName());
        });
    }

    @Test
    void aReferralFollowsAnEarlierOneOfTheSameChildAndTheChildStaysTheSame() {
        Map<String, ReferralLine> before = new HashMap<>();
        Map<String, ReferralLine.Child> known = new HashMap<>();
        all().forEach(line -> {
            assertThat(known.merge(line.child().key(), line.child(), (old, same) -> old))
                    .isEqualTo(line.child());
            if (line.follows() != null) {
                assertThat(before).containsKey(line.follows());
                assertThat(before.get(line.follows()).child().key())
                        .isEqualTo(line.child().key());
                assertThat(line.submittedOn())
                        .isAfterOrEqualTo(before.get(line.follows()).submittedOn());
            }
            before.put(line.importId(), line);
        });
    }

    @Test
    void mostFamiliesAllowEverythingAndSomeLeaveSomethingOut() {
        assertThat(HANNOVER)
                .allSatisfy(line -> assertThat(line.consent().scopes()).contains("TRANSMISSION"));
        assertThat(share(line -> line.consent().scopes().size() == 4)).isBetween(0.78, 0.90);
        for (String scope : List.of("FEEDBACK", "PATH", "STATISTICS")) {
            assertThat(share(line -> !line.consent().scopes().contains(scope)))
                    .as(scope)
                    .isBetween(0.02, 0.15);
        }
    }

    @Test
    void beforeBirthTheMotherConsentsAndNobodyElse() {
        assertThat(all())
                .allSatisfy(line -> assertThat(line.consent().givenBy().equals("MOTHER_BEFORE_BIRTH"))
                        .isEqualTo(line.child().birthDate().isAfter(line.submittedOn())));
    }

    private static double share(java.util.function.Predicate<ReferralLine> which) {
        return (double) HANNOVER.stream().filter(which).count() / HANNOVER.size();
    }

    private static Stream<ReferralLine> all() {
        return Stream.concat(HANNOVER.stream(), SONNEBERG.stream());
    }

    private static Map<String, List<ReferralLine>> children(List<ReferralLine> lines) {
        return lines.stream().collect(groupingBy(line -> line.child().key()));
    }
}
