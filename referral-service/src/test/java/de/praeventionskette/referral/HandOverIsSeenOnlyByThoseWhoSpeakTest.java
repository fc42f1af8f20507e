package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.EARLY;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.RequestProblem;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.Agreement;
import de.praeventionskette.referral.referral.AnswerHandOver;
import de.praeventionskette.referral.referral.CompleteReferral;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.IllegalMove;
import de.praeventionskette.referral.referral.Listing.Side;
import de.praeventionskette.referral.referral.NoteHandOver;
import de.praeventionskette.referral.referral.OpenHandOver;
import de.praeventionskette.referral.referral.Outcome;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.RejectReferral;
import de.praeventionskette.referral.referral.ReopenReferral;
import de.praeventionskette.referral.referral.TakeBackHandOver;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.referral.WarmHandOver;
import de.praeventionskette.referral.referral.WarmHandOver.Note;
import de.praeventionskette.referral.referral.WarmHandOver.Way;
import de.praeventionskette.referral.referral.WishHandOver;
import de.praeventionskette.referral.referral.WishedHandOver;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever both sides and the family do in whatever order, nobody reads how somebody can be reached who may not. */
class HandOverIsSeenOnlyByThoseWhoSpeakTest {
    private SmallRegion region = new SmallRegion();

    /** What can happen. */
    enum Act {
        WISH_CALL,
        WISH_MEETING,
        TAKE_BACK,
        ANSWER,
        NOTE_SPOKEN,
        NOTE_TOOK_PLACE,
        NOTE_DROPPED,
        ACCEPT,
        REJECT,
        COMPLETE,
        REOPEN,
        WITHDRAW_FEEDBACK,
        WITHDRAW_TRANSMISSION,
        CONSENT_AGAIN,
        CONSENT_WITHOUT_FEEDBACK,
        TIME_PASSES
    }

    private void take(Act act, ReferralId id) {
        switch (act) {
            case WISH_CALL -> wish(id, Way.CALL);
            case WISH_MEETING -> wish(id, Way.MEETING);
            case TAKE_BACK -> new TakeBackHandOver(region.desk).takeBack(turn(id, MIDWIFE));
            case ANSWER ->
                new AnswerHandOver(region.desk).answer(new Agreement("0511 2", null, null), turn(id, CENTRE));
            case NOTE_SPOKEN -> new NoteHandOver(region.desk).note(Note.SPOKEN, turn(id, CENTRE));
            case NOTE_TOOK_PLACE -> new NoteHandOver(region.desk).note(Note.TOOK_PLACE, turn(id, MIDWIFE));
            case NOTE_DROPPED -> new NoteHandOver(region.desk).note(Note.DID_NOT_COME_ABOUT, turn(id, CENTRE));
            case ACCEPT -> new AcceptReferral(region.desk).accept(turn(id, CENTRE));
            case REJECT ->
                new RejectReferral(region.desk).reject(Explanation.of(Reason.NO_CAPACITY, null), turn(id, CENTRE));
            case COMPLETE -> new CompleteReferral(region.desk).complete(Outcome.HELP_GIVEN, turn(id, CENTRE));
            case REOPEN -> new ReopenReferral(region.desk).reopen(new Turn(id, "doch", Command.plain(), CENTRE));
            case WITHDRAW_FEEDBACK -> region.withdrawing.withdraw(id, Set.of(ConsentScope.FEEDBACK), MIDWIFE);
            case WITHDRAW_TRANSMISSION -> region.withdrawing.withdraw(id, Set.of(ConsentScope.TRANSMISSION), MIDWIFE);
            case CONSENT_AGAIN -> give(id, ConsentScope.TRANSMISSION, ConsentScope.FEEDBACK);
            case CONSENT_WITHOUT_FEEDBACK -> give(id, ConsentScope.TRANSMISSION);
            case TIME_PASSES -> region.clock.goOn(Duration.ofDays(200));
        }
    }

    private void wish(ReferralId id, Way way) {
        new WishHandOver(region.desk).wish(new WishedHandOver(way, "0511 1"), turn(id, MIDWIFE));
    }

    private void give(ReferralId id, ConsentScope... scopes) {
        region.giving.give(id, region.consent(Duration.ofDays(365), scopes), Command.plain(), MIDWIFE);
    }

    private static Turn turn(ReferralId id, Actor actor) {
        return Turn.of(id, Command.plain(), actor);
    }

    @Property(tries = 100)
    void nobodyReadsItWithoutConsentOrAfterIt(@ForAll @Size(min = 1, max = 14) List<Act> acts) {
        region = new SmallRegion();
        ReferralId id = region.submitted("cafe").referral().state().id();
        for (Act act : acts) {
            tried(act, id);
            holds(id);
        }
    }

    /** What may not be now is refused and changes nothing. */
    private void tried(Act act, ReferralId id) {
        long before = version(id);
        try {
            take(act, id);
        } catch (RequestProblem | IllegalMove refused) {
            assertThat(version(id)).isEqualTo(before);
        }
    }

    private long version(ReferralId id) {
        return region.referrals.find(id).orElseThrow().version();
    }

    private void holds(ReferralId id) {
        Referral referral = region.referrals.find(id).orElseThrow().state();
        WarmHandOver handOver = referral.progress().handOver();
        LocalDate today = LocalDays.of(region.clock.instant());
        boolean speak = referral.consent().allows(ConsentScope.TRANSMISSION, today)
                && referral.consent().allows(ConsentScope.FEEDBACK, today);
        assertThatThrownBy(() -> region.viewing.view(id, EARLY)).isInstanceOf(NotFound.class);
        boolean toCome =
                handOver != null && handOver.isOpen() && !referral.state().ended();
        List<OpenHandOver> shown = shown(id);
        assertThat(shown.stream().anyMatch(each -> each.reach() != null)).isEqualTo(speak && toCome);
        if (!speak) {
            assertThat(shown).isEmpty();
        }
        boolean waits = toCome && handOver.step() instanceof WarmHandOver.Wished;
        if (referral.progress().due() == null) {
            assertThat(referral.dueAt().isPresent()).isEqualTo(waits);
        }
    }

    /** On both sides' pages and lists, as far as each may look at all. */
    private List<OpenHandOver> shown(ReferralId id) {
        List<OpenHandOver> shown = new ArrayList<>();
        for (Actor side : List.of(MIDWIFE, CENTRE)) {
            try {
                Optional.ofNullable(region.viewing.view(id, side).handOver()).ifPresent(shown::add);
            } catch (RequestProblem hidden) {
                assertThat(side).isEqualTo(CENTRE);
            }
            region
                    .worklist
                    .newest(side == CENTRE ? Side.RECEIVED : Side.SENT, null, side, new Limit(50), Optional.empty())
                    .items()
                    .stream()
                    .filter(line -> line.referral().id().equals(id.value()))
                    .forEach(line -> Optional.ofNullable(line.handOver()).ifPresent(shown::add));
        }
        return shown;
    }
}
