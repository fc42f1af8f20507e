package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.referral.calendar.LocalDays;
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
     */
    public record Care(
            @Nullable String team,
            @Nullable Question question,
            @Nullable Hidden hidden,
            @Nullable Alternatives alternatives,
            @Nullable Told told) {
        private static final Care AS_ASKED = new Care(null, null, null, null, null);
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

    Progress passedTo(String team) {
        return with(new Care(team, cared().question(), cared().hidden(), cared().alternatives(), cared().told()));
    }

    Progress asked(@Nullable Question question) {
        return with(new Care(cared().team(), question, cared().hidden(), cared().alternatives(), cared().told()));
    }

    /** Only the side that hid places shows them again. */
    Progress hidden(boolean hides, HistoryEntry.Mark mark) {
        Hidden now = cared().hidden();
        if (now != null && now.by() != mark.by().side()) {
            throw new NotAllowed("referral.hidden-by-other");
        }
        Hidden next = hides ? new Hidden(mark.by().side(), mark.at()) : null;
        return with(new Care(cared().team(), cared().question(), next, cared().alternatives(), cared().told()));
    }

    Progress allowing(Allowed allowed) {
        return with(new Care(null, null, allowed.hidden(), allowed.alternatives(), null));
    }

    Progress insteadOf(@Nullable Alternatives next) {
        return with(new Care(cared().team(), cared().question(), cared().hidden(), next, cared().told()));
    }

    Progress askingNobodyElse() {
        Alternatives alternatives = alternatives();
        return alternatives == null ? this : insteadOf(alternatives.ended());
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
        return with(new Care(
                cared().team(), cared().question(), cared().hidden(), cared().alternatives(), told().with(come)));
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
