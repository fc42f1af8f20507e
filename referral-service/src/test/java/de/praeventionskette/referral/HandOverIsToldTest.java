package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.notice.KeptLetters;
import de.praeventionskette.referral.notice.Mailbox;
import de.praeventionskette.referral.notice.Mailbox.Standing;
import de.praeventionskette.referral.notice.NoFigures;
import de.praeventionskette.referral.notice.NoticeKind;
import de.praeventionskette.referral.notice.NoticeSecrets;
import de.praeventionskette.referral.notice.SendLetters;
import de.praeventionskette.referral.notice.SwitchNotices;
import de.praeventionskette.referral.notice.TellSubscribers;
import de.praeventionskette.referral.notice.reaction.TellWhatHappened;
import de.praeventionskette.referral.referral.Agreement;
import de.praeventionskette.referral.referral.AnswerHandOver;
import de.praeventionskette.referral.referral.HistoryEntry.Aside;
import de.praeventionskette.referral.referral.HistoryEntry.Aside.What;
import de.praeventionskette.referral.referral.NoteHandOver;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.TakeBackHandOver;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.referral.WarmHandOver.Note;
import de.praeventionskette.referral.referral.WarmHandOver.Way;
import de.praeventionskette.referral.referral.WishHandOver;
import de.praeventionskette.referral.referral.WishedHandOver;
import de.praeventionskette.referral.secret.KeyedHash;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever has to know of a warm hand-over is told that something waits, and nobody of what they did themselves. */
class HandOverIsToldTest {
    private final SmallRegion region = new SmallRegion();
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions(region.clock);
    private final NoticeSecrets secrets = new NoticeSecrets(new KeyedHash(region.master.derive("notices")));
    private final KeptLetters letters = new KeptLetters();
    private int noted;

    HandOverIsToldTest() {
        region.besides(new TellWhatHappened(
                new TellSubscribers(subscriptions, secrets, () -> {}), region.gate, changed -> {}));
        for (Actor actor : List.of(MIDWIFE, CENTRE)) {
            new SwitchNotices(subscriptions, secrets, letters, region.clock)
                    .on(
                            new Mailbox(actor.organization() + "@sample.example", "de", Standing.PROVEN),
                            EnumSet.copyOf(NoticeKind.of(actor)),
                            actor);
        }
    }

    /** To whom letters go for what has happened; each hour at most one goes to each. */
    private List<String> told() {
        region.settle();
        region.clock.goOn(Duration.ofHours(2));
        new SendLetters(subscriptions, secrets, letters, new NoFigures(), region.clock).send(100);
        List<String> fresh = letters.all().stream()
                .skip(noted)
                .map(letter -> letter.address().replaceFirst("@.*", ""))
                .toList();
        noted += fresh.size();
        region.clock.goOn(Duration.ofMinutes(1));
        return fresh;
    }

    @Test
    void theOtherSideIsToldOfWishAnswerNoteAndWithdrawal() {
        ReferralId id = region.submitted("cafe").referral().state().id();
        assertThat(told()).containsExactly("centre");

        WishHandOver wishing = new WishHandOver(region.desk);
        wishing.wish(new WishedHandOver(Way.MEETING, "0511 1"), turn(id, MIDWIFE));
        assertThat(told()).containsExactly("centre");

        new AnswerHandOver(region.desk).answer(new Agreement("0511 2", null, null), turn(id, CENTRE));
        assertThat(told()).containsExactly("midwife");

        new TakeBackHandOver(region.desk).takeBack(turn(id, MIDWIFE));
        assertThat(told()).containsExactly("centre");

        wishing.wish(new WishedHandOver(Way.CALL, "0511 1"), turn(id, MIDWIFE));
        told();
        new NoteHandOver(region.desk).note(Note.SPOKEN, turn(id, CENTRE));
        assertThat(told()).containsExactly("midwife");
    }

    @Test
    void whoeverExpectsTheOtherHearsThatTheFamilyDoesNotWantItAnyMore() {
        ReferralId id = region.submitted("cafe").referral().state().id();
        new WishHandOver(region.desk).wish(new WishedHandOver(Way.HOME_VISIT, "0511 1"), turn(id, MIDWIFE));
        told();

        region.withdrawing.withdraw(id, Set.of(ConsentScope.FEEDBACK), MIDWIFE);

        assertThat(told()).containsExactly("centre");
        assertThat(region.referrals
                        .find(id)
                        .orElseThrow()
                        .state()
                        .history()
                        .getLast()
                        .aside())
                .isEqualTo(new Aside(What.HAND_OVER_TAKEN_BACK, null));
    }

    @Test
    void aNewConsentWithoutFeedbackIsToldInTheSameWay() {
        ReferralId id = region.submitted("cafe").referral().state().id();
        new WishHandOver(region.desk).wish(new WishedHandOver(Way.CALL, "0511 1"), turn(id, MIDWIFE));
        told();

        region.giving.give(id, region.consent(Duration.ofDays(9), ConsentScope.TRANSMISSION), Command.plain(), MIDWIFE);

        assertThat(told()).containsExactly("centre");
    }

    private static Turn turn(ReferralId id, Actor actor) {
        return Turn.of(id, Command.plain(), actor);
    }
}
