package de.praeventionskette.referral.referral.web;

import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import de.praeventionskette.referral.referral.Insight;
import de.praeventionskette.referral.referral.OpenHandOver;
import de.praeventionskette.referral.referral.OpenHandOver.Answer;
import de.praeventionskette.referral.referral.OpenHandOver.State;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ViewReferral.Seen;
import de.praeventionskette.referral.referral.WarmHandOver;
import de.praeventionskette.referral.referral.WarmHandOver.Note;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words a warm hand-over for the page of its referral. */
@Component
class HandOverCards {
    private final Words words;
    private final ConsentGate gate;

    HandOverCards(Words words, ConsentGate gate) {
        this.gate = gate;
        this.words = words;
    }

    /**
     * What the page has about handing over together.
     *
     * @param mayWish whether whoever looks may wish it
     * @param maySpeak whether the family lets both sides speak with each other
     * @param oldText whether all that lacks is that the family was told of it
     * @param card what was wished; null: nothing of it
     */
    record Part(
            boolean mayWish,
            boolean maySpeak,
            boolean oldText,
            @Nullable Card card) {}

    /**
     * What was wished and became of it.
     *
     * @param since when it came into its state, in words
     * @param who the side that brought it there, in words
     * @param agreed the day that is agreed, in words
     * @param call telephone number of the other side; null: none was given
     * @param notes what can be noted, the likeliest first
     */
    record Card(
            OpenHandOver seen,
            String since,
            String who,
            @Nullable String agreed,
            @Nullable String call,
            List<Note> notes) {
        /** Whether it is still to come. */
        public boolean open() {
            return !notes.isEmpty();
        }

        @Override
        public String toString() {
            return "Card[" + seen + "]";
        }
    }

    Part of(Seen seen, Map<String, String> names, Locale language) {
        Referral referral = seen.referral().state();
        boolean goesOn = !referral.state().ended() && !referral.isFamilysOwn();
        OpenHandOver handOver = seen.handOver();
        return new Part(
                goesOn && seen.insight().sender(),
                gate.sidesMaySpeak(referral.consent()),
                gate.senderMayHear(referral.consent()) && !referral.consent().saysThatBothMeet(),
                handOver == null ? null : card(handOver, seen, names, language));
    }

    private Card card(OpenHandOver handOver, Seen seen, Map<String, String> names, Locale language) {
        Referral referral = seen.referral().state();
        String receiver = seen.receiver().calledBy(names);
        return new Card(
                handOver,
                words.moment(handOver.at(), language),
                handOver.by() == Side.RECEIVER
                        ? receiver
                        : referral.sender().map(side -> side.calledBy(names)).orElse(receiver),
                agreed(handOver.answer(), language),
                OpenHandOver.numberIn(others(handOver, seen.insight())),
                notes(handOver, referral));
    }

    private static @Nullable String others(OpenHandOver handOver, Insight insight) {
        Answer answer = handOver.answer();
        return insight.sender() ? (answer == null ? null : answer.reach()) : handOver.reach();
    }

    private @Nullable String agreed(@Nullable Answer answer, Locale language) {
        return answer == null || answer.day() == null ? null : words.day(answer.day(), answer.time(), language);
    }

    private static List<Note> notes(OpenHandOver handOver, Referral referral) {
        boolean over = handOver.state() == State.DONE || handOver.state() == State.DROPPED;
        if (over || referral.state().ended()) {
            return List.of();
        }
        if (handOver.way() == WarmHandOver.Way.CALL) {
            return List.of(Note.SPOKEN, Note.DID_NOT_COME_ABOUT);
        }
        return handOver.state() == State.WISHED
                ? List.of(Note.SPOKEN, Note.TOOK_PLACE, Note.DID_NOT_COME_ABOUT)
                : List.of(Note.TOOK_PLACE, Note.DID_NOT_COME_ABOUT);
    }
}
