package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.EARLY;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.paths.Part;
import de.praeventionskette.contracts.paths.Path;
import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.AggregateStore.KeyReused;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.TooMany;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.child.Identity;
import de.praeventionskette.referral.child.Identity.CallTime;
import de.praeventionskette.referral.child.Identity.FamilyContact;
import de.praeventionskette.referral.child.Identity.Reach;
import de.praeventionskette.referral.consent.Consent.Terms;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.HowGiven;
import de.praeventionskette.referral.consent.NoConsent;
import de.praeventionskette.referral.referral.AskForHelp.Door;
import de.praeventionskette.referral.referral.AskForHelp.Wanted;
import de.praeventionskette.referral.referral.CancelReferral;
import de.praeventionskette.referral.referral.ConsentGiving;
import de.praeventionskette.referral.referral.CorrectReferral;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.FamilyWish;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import de.praeventionskette.referral.referral.Listing;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Submitted;
import de.praeventionskette.referral.referral.Turn;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A family's own request is a referral that nobody sent. */
class AskingForHelpTest {
    private static final Door OPEN = () -> {};

    private final SmallRegion region = new SmallRegion();

    private Wanted wanted(GivenBy by, YearMonth month, boolean unborn, ConsentScope... scopes) {
        return new Wanted(
                "cafe",
                FamilyWish.PLACE,
                Identity.ofFamily(
                        new FamilyContact("Frau Sommer", "0511 1", "de", new Reach(CallTime.MORNING, false)),
                        month,
                        unborn),
                "03241005",
                new ConsentGiving(
                        "centre",
                        List.of(scopes),
                        new Terms(
                                by,
                                HowGiven.OWN_PHONE,
                                region.clock.instant(),
                                LocalDays.of(region.clock.instant()).plusMonths(6),
                                "v2")),
                null);
    }

    private Wanted wanted(ConsentScope... scopes) {
        return wanted(GivenBy.ONE_PARENT, YearMonth.of(2025, 11), false, scopes);
    }

    private Submitted ask(Wanted wanted, String key) {
        Submitted asked = region.asking.ask(wanted, new RequestKey(key, wanted.wish() + "digest"), OPEN);
        region.settle();
        return asked;
    }

    private Referral asked(ConsentScope... scopes) {
        return ask(wanted(scopes), "key").referral().state();
    }

    @Test
    void itIsTheSameReferralAsAnyOtherAndTheFamilyBeganIt() {
        Referral referral = asked(ConsentScope.TRANSMISSION);

        assertThat(referral.sender()).isEmpty();
        assertThat(referral.state().status()).isEqualTo(ReferralStatus.REQUESTED);
        assertThat(referral.history())
                .singleElement()
                .satisfies(entry -> assertThat(entry.by().side()).isEqualTo(Side.FAMILY));
        assertThat(referral.submission().about().ageMonths()).isEqualTo(4);
        assertThat(referral.dueAt()).isPresent();
        assertThat(referral.listing().keys())
                .noneSatisfy(key -> assertThat(key).startsWith("SENT"))
                .contains("RECEIVED centre");
        assertThat(region.worklist
                        .newest(Listing.Side.RECEIVED, null, CENTRE, Limit.DEFAULT, Optional.empty())
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line.child()).isEqualTo("Frau Sommer"));
    }

    @Test
    void aRepeatAnswersTheSameAndPassesNoDoor() {
        Submitted first = ask(wanted(ConsentScope.TRANSMISSION), "key");
        Submitted again =
                region.asking.ask(wanted(ConsentScope.TRANSMISSION), new RequestKey("key", "PLACEdigest"), () -> {
                    throw new TooMany("asking.too-many");
                });

        assertThat(again.referral().id()).isEqualTo(first.referral().id());
        assertThat(again.code()).isNotNull().isEqualTo(first.code());
        assertThatThrownBy(() ->
                        region.asking.ask(wanted(ConsentScope.TRANSMISSION), new RequestKey("key", "another"), OPEN))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void aClosedDoorLeavesNothingBehind() {
        assertThatThrownBy(() -> region.asking.ask(
                        wanted(ConsentScope.TRANSMISSION), new RequestKey("refused", "digest"), () -> {
                            throw new TooMany("asking.too-many");
                        }))
                .isInstanceOf(TooMany.class);

        assertThat(region.referrals.find(new ReferralId(new RequestKey("refused", "").creates("~family"))))
                .isEmpty();
        assertThat(region.paths.published()).isEmpty();
    }

    @Test
    void withoutConsentToTheTransmissionAndBeforeBirthByAnybodyButTheMotherNothingIsAsked() {
        YearMonth term = YearMonth.of(2026, 6);
        assertThatThrownBy(() -> asked(ConsentScope.PATH)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> ask(wanted(GivenBy.ONE_PARENT, term, true, ConsentScope.TRANSMISSION), "father"))
                .isInstanceOf(Invalid.class);

        Submitted mother = ask(wanted(GivenBy.MOTHER_BEFORE_BIRTH, term, true, ConsentScope.TRANSMISSION), "mother");
        assertThat(mother.referral().state().submission().about().ageMonths()).isEqualTo(-4);
    }

    @Test
    void whoWasAskedCallsItEnteredInErrorAndTakesConsentBackForTheFamily() {
        ReferralId joke = asked(ConsentScope.TRANSMISSION).id();
        Explanation why = Explanation.of(Reason.DUPLICATE, null);
        for (var stranger : List.of(MIDWIFE, EARLY)) {
            assertThatThrownBy(() -> new CorrectReferral(region.desk)
                            .enteredInError(why, Turn.of(joke, Command.plain(), stranger)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> new CancelReferral(region.desk).cancel(why, Turn.of(joke, Command.plain(), CENTRE)))
                .isInstanceOf(NotAllowed.class);
        assertThat(new CorrectReferral(region.desk)
                        .enteredInError(why, Turn.of(joke, Command.plain(), CENTRE))
                        .state()
                        .state()
                        .status())
                .isEqualTo(ReferralStatus.ENTERED_IN_ERROR);

        ReferralId real = ask(wanted(ConsentScope.TRANSMISSION), "real")
                .referral()
                .state()
                .id();
        region.withdrawing.withdraw(real, Set.of(ConsentScope.TRANSMISSION), CENTRE);
        assertThatThrownBy(() -> region.viewing.view(real, CENTRE)).isInstanceOf(NoConsent.class);
        assertThatThrownBy(() -> region.giving.give(
                        real, wanted(ConsentScope.TRANSMISSION).consent(), Command.plain(), CENTRE))
                .as("who may not read any more does not let itself in again")
                .isInstanceOf(NoConsent.class);
    }

    @Test
    void aSentReferralStaysTheSendersToCorrect() {
        ReferralId sent = region.submitted("cafe").referral().state().id();

        assertThatThrownBy(() -> new CorrectReferral(region.desk)
                        .enteredInError(Explanation.of(Reason.DUPLICATE, null), Turn.of(sent, Command.plain(), CENTRE)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theTopicHearsThatTheFamilyAskedItselfAndNothingOfIt() {
        asked(ConsentScope.TRANSMISSION, ConsentScope.PATH, ConsentScope.STATISTICS);

        Path path =
                (Path) Objects.requireNonNull(region.paths.published().getLast().data());
        assertThat(path.parts()).singleElement().satisfies(part -> {
            assertThat(part.sender()).isEqualTo(Part.FAMILY);
            assertThat(part.senderUnit()).isNull();
            assertThat(part.receiver()).isEqualTo("centre");
        });
    }

    private Wanted with(String code, ConsentScope... scopes) {
        Wanted without = wanted(scopes);
        return new Wanted(
                without.offer(),
                without.wish(),
                without.family(),
                without.municipality(),
                without.consent(),
                new Wanted.Shown(code, "caller"));
    }

    private static void opensItsPageOnly(Invalid invalid) {
        assertThat(invalid.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("pathCode");
            assertThat(violation.code()).isEqualTo("path-code.page-only");
        });
    }

    @Test
    void itsCodeJoinsFurtherHelpOnlyWhereTheFamilyAllowedAPath() {
        String alone = Objects.requireNonNull(
                        ask(wanted(ConsentScope.TRANSMISSION), "alone").code())
                .spoken();
        String open = Objects.requireNonNull(ask(wanted(ConsentScope.TRANSMISSION, ConsentScope.PATH), "open")
                        .code())
                .spoken();

        assertThatThrownBy(() -> region.submit(region.wish("support", alone), MIDWIFE))
                .isInstanceOfSatisfying(Invalid.class, AskingForHelpTest::opensItsPageOnly);
        assertThatThrownBy(() -> ask(with(alone, ConsentScope.TRANSMISSION, ConsentScope.PATH), "again"))
                .isInstanceOfSatisfying(Invalid.class, AskingForHelpTest::opensItsPageOnly);
        assertThatThrownBy(() -> ask(with(open, ConsentScope.TRANSMISSION), "no path"))
                .as("nor does the family join what it does not want joined")
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("consent.scopes"));
        Submitted next = region.submit(region.wish("support", open), MIDWIFE);
        assertThat(region.joining.referralsOn(
                        next.referral().state().submission().way().path()))
                .hasSize(2);
        assertThat(region.codes.find(alone, null, "family")).isNotNull();
    }

    @Test
    void twoFamiliesOfTheSameNameAndMonthHaveFilesOfTheirOwn() {
        var first = ask(wanted(ConsentScope.TRANSMISSION), "one").referral().state();
        var second = ask(wanted(ConsentScope.TRANSMISSION), "two").referral().state();

        assertThat(first.submission().about().child())
                .isNotEqualTo(second.submission().about().child());
    }
}
