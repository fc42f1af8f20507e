package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.referral.consent.Consent.Terms;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.Alternatives;
import de.praeventionskette.referral.referral.ConsentGiving;
import de.praeventionskette.referral.referral.HistoryEntry.Aside;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.StartHelp;
import de.praeventionskette.referral.referral.WarmHandOver.Note;
import de.praeventionskette.referral.referral.WarmHandOver.Way;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a family was not told it has not allowed: earlier texts do not say that both sides speak with each other and meet. */
class OnlyATextThatSaysSoLetsBothMeetTest extends HandingOver {
    private ConsentGiving onText(String version, ConsentScope... scopes) {
        ConsentGiving plain = region.consent(Duration.ofDays(100), scopes);
        Terms terms = plain.terms();
        return new ConsentGiving(
                null,
                plain.scopes(),
                new Terms(terms.givenBy(), terms.how(), terms.givenAt(), terms.expiresOn(), version));
    }

    private NewReferral on(String version, NewReferral wish) {
        return new NewReferral(wish.family(), wish.wish(), onText(version), wish.pathCode(), wish.order());
    }

    private void consents(ReferralId id, ConsentGiving consent) {
        region.giving.give(id, consent, Command.plain(), MIDWIFE);
    }

    @Test
    void onAnEarlierTextNobodyWishesItUntilTheFamilyConsentsAnew() {
        for (String earlier : new String[] {"2026-1", "2026-2", "a-text-of-our-own"}) {
            assertThatThrownBy(() -> region.submit(on(earlier, wish(Way.CALL)), MIDWIFE))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            invalid -> assertThat(invalid.violations())
                                    .singleElement()
                                    .satisfies(each -> {
                                        assertThat(each.field()).isEqualTo("handOver.way");
                                        assertThat(each.code()).isEqualTo("consent.hand-over-old-text");
                                    }));
        }
        ReferralId id = region.submit(on("2026-2", region.wish("cafe", null)), MIDWIFE)
                .referral()
                .state()
                .id();
        assertThatThrownBy(() -> wish(id, Way.CALL, REACH)).isInstanceOf(NotAllowed.class);

        consents(id, region.consent(Duration.ofDays(100)));
        wish(id, Way.CALL, REACH);

        assertThat(handOver(id, CENTRE).reach()).isEqualTo(REACH);
    }

    @Test
    void whatWasWishedBeforeIsHiddenAndWaitsForANewConsent() {
        ReferralId id = wished(Way.MEETING);
        new AcceptReferral(region.desk).accept(turn(id, CENTRE));
        new StartHelp(region.desk).start(turn(id, CENTRE));
        assertThat(toDo()).isOne();
        consents(id, onText("2026-2"));

        assertThat(seen(id, MIDWIFE)).isNull();
        assertThat(seen(id, CENTRE)).isNull();
        assertThat(toDo()).isZero();
        assertThatThrownBy(() -> answer(id, "05131 9", null, null)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> note(id, Note.SPOKEN, CENTRE)).isInstanceOf(NotAllowed.class);

        consents(id, region.consent(Duration.ofDays(100)));
        assertThat(handOver(id, CENTRE).reach()).isEqualTo(REACH);
        assertThat(toDo()).isOne();
    }

    @Test
    void theNextOfAnOrderIsAskedWithTheWishOnlyIfItsOwnConsentSaysSo() {
        NewReferral order = region.inOrder(on("2026-2", region.wish("cafe", null)), 7, "support");
        ReferralId first = region.submit(order, MIDWIFE).referral().state().id();
        consents(first, region.consent(Duration.ofDays(100)));
        wish(first, Way.ACCOMPANIED, REACH);
        reject(first, CENTRE);

        Alternatives alternatives =
                Objects.requireNonNull(referral(first).progress().alternatives());
        ReferralId next = Objects.requireNonNull(alternatives.asked()).referral();
        assertThat(referral(next).progress().handOver()).isNull();
        assertThat(asides(next)).doesNotContain(Aside.What.HAND_OVER_WISHED);
    }
}
