package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.Consent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a referral has come.
 *
 * @param state the state and since when
 * @param contact how far the receiver has come with the family
 * @param place what the offer answered to the wish for a place
 * @param placementForgotten whether the wish for a place was forgotten after its end
 * @param care who cares for it, beyond what was asked; null: as it was asked
 * @param due the last moment in which the state is still in time; null: it may last
 */
public record Progress(
        ReferralState state,
        @Nullable Contact contact,
        @Nullable PlaceInLine place,
        boolean placementForgotten,
        @Nullable Care care,
        @Nullable Instant due) {

    /** A referral from before days were kept has the usual ones. */
    public Progress {
        due = due == null ? Due.USUAL.at(state).orElse(null) : due;
    }

    /** Somebody wants to know how things stand. */
    public record Question(HistoryEntry.Side by, Instant at) {}

    /**
     * What both sides arranged beside the course of states.
     *
     * @param team team of the receiving organization that it was passed to; null: as it was asked
     * @param question what the receiver was asked and has not answered; null: nothing
     * @param hidden since when the family's page names no places, and who decided that; null: it does
     * @param alternatives whom to ask when this comes to nothing; null: nobody
     * @param told what time has brought already; null: nothing
     * @param handOver how both hand over together; null: that is not wished
     */
    public record Care(
            @Nullable String team,
            @Nullable Question question,
            @Nullable Hidden hidden,
            @Nullable Alternatives alternatives,
            @Nullable Told told,
            @Nullable WarmHandOver handOver) {
        private static final Care AS_ASKED = new Care(null, null, null, null, null, null);

        private Care passedTo(String other, Instant at) {
            WarmHandOver anew = handOver == null ? null : handOver.passedOn(at);
            return new Care(other, question, hidden, alternatives, told, anew);
        }

        private Care asked(@Nullable Question other) {
            return new Care(team, other, hidden, alternatives, told, handOver);
        }

        private Care hidden(@Nullable Hidden other) {
            return new Care(team, question, other, alternatives, told, handOver);
        }

        private Care insteadOf(@Nullable Alternatives other) {
            return new Care(team, question, hidden, other, told, handOver);
        }

        private Care told(Told other) {
            return new Care(team, question, hidden, alternatives, other, handOver);
        }

        private Care handingOver(@Nullable WarmHandOver other) {
            return new Care(team, question, hidden, alternatives, told, other);
        }
    }

    /** Places are kept from the family's page. */
    public record Hidden(HistoryEntry.Side by, Instant since) {}

    static Progress begins(ReferralState state, Due due) {
        return new Progress(state, null, null, false, null, due.at(state).orElse(null));
    }

    Progress at(ReferralState next) {
        return new Progress(next, contact, place, placementForgotten, care, due);
    }

    Progress at(ReferralState next, @Nullable Contact now) {
        return new Progress(next, now, place, placementForgotten, care, due);
    }

    Progress answered(PlaceInLine answer, @Nullable Contact now) {
        return new Progress(state, now, answer, placementForgotten, care, due);
    }

    Progress forgotten() {
        return new Progress(state, contact, place, true, care, due);
    }

    Progress dueBy(Due next) {
        return new Progress(
                state, contact, place, placementForgotten, care, next.at(state).orElse(null));
    }

    Progress passedTo(String team, Instant at) {
        return with(cared().passedTo(team, at));
    }

    Progress asked(@Nullable Question question) {
        return with(cared().asked(question));
    }

    /** Only the side that hid places shows them again. */
    Progress hidden(boolean hides, HistoryEntry.Mark mark) {
        Hidden now = cared().hidden();
        if (now != null && now.by() != mark.by().side()) {
            throw new NotAllowed("referral.hidden-by-other");
        }
        return with(cared().hidden(hides ? new Hidden(mark.by().side(), mark.at()) : null));
    }

    Progress allowing(Allowed allowed, HistoryEntry.Mark mark) {
        WarmHandOver.Wish wish = allowed.handOver();
        return with(new Care(
                null,
                null,
                allowed.hidden(),
                allowed.alternatives(),
                null,
                wish == null ? null : WarmHandOver.wished(wish, mark)));
    }

    Progress handingOver(@Nullable WarmHandOver handOver) {
        return with(cared().handingOver(handOver));
    }

    Progress insteadOf(@Nullable Alternatives next) {
        return with(cared().insteadOf(next));
    }

    Progress askingNobodyElse() {
        Alternatives alternatives = alternatives();
        return alternatives == null ? this : insteadOf(alternatives.ended());
    }

    /** The two sides may not speak with each other any more. */
    Progress unheard() {
        return askingNobodyElse().handingOver(null);
    }

    /** The family took back what it said about professional secrecy, also towards those who are asked later. */
    Progress keepingSecrecy() {
        Alternatives alternatives = alternatives();
        return alternatives == null ? this : insteadOf(alternatives.silent());
    }

    /** @throws IllegalMove nothing more comes */
    void mustGoOn() {
        if (state.ended()) {
            throw new IllegalMove(state.status());
        }
    }

    Progress told(List<Tide> come) {
        return with(cared().told(told().with(come)));
    }

    Told told() {
        return Objects.requireNonNullElse(cared().told(), Told.NOTHING);
    }

    private Progress with(Care next) {
        return new Progress(state, contact, place, placementForgotten, next, due);
    }

    private Care cared() {
        return care == null ? Care.AS_ASKED : care;
    }

    Party receiver(Submission submission) {
        Party asked = submission.sides().receiver();
        String team = cared().team();
        return team == null ? asked : new Party(asked.organization(), team);
    }

    /** What the receiver was asked and has not answered. */
    public @Nullable Question question() {
        return cared().question();
    }

    /** Whom to ask when this comes to nothing; null: nobody. */
    public @Nullable Alternatives alternatives() {
        return cared().alternatives();
    }

    /** How both hand over together; null: that is not wished. */
    public @Nullable WarmHandOver handOver() {
        return cared().handOver();
    }

    /** Whether both sides expect to hand over together. */
    boolean expectsHandOver() {
        WarmHandOver handOver = handOver();
        return handOver != null && handOver.isOpen() && !state.ended();
    }

    /** What the sender wishes of it, whatever has become of it; null: nothing. */
    WarmHandOver.@Nullable Wish handOverWish() {
        WarmHandOver handOver = handOver();
        return handOver == null ? null : handOver.wish();
    }

    /**
     * By when the receiver should act: what its state promises, else a week for an answer to the wish to hand over together, where
     * the family was told of that.
     */
    Optional<Instant> toDoBy(Consent consent) {
        WarmHandOver handOver = consent.saysThatBothMeet() ? handOver() : null;
        return due != null || handOver == null || state.ended() ? Optional.ofNullable(due) : handOver.answerBy();
    }

    /** The moment after which silence counts as no; empty: nobody else is to be asked, or the receiver was heard of. */
    Optional<Instant> silentFrom() {
        Alternatives alternatives = alternatives();
        boolean waits = state instanceof ReferralState.Requested && contact == null;
        return !waits || alternatives == null || alternatives.next().isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDays.end(LocalDays.of(state.since()).plusDays(alternatives.silentDays())));
    }

    /** Who decided that the family's page names no places and recipients; null: it does. */
    public @Nullable Hidden hidden() {
        return cared().hidden();
    }
}
