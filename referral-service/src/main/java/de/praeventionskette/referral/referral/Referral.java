package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.ConsentFile;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.SecrecyRelease;
import de.praeventionskette.referral.referral.HistoryEntry.Aside;
import de.praeventionskette.referral.referral.HistoryEntry.By;
import de.praeventionskette.referral.referral.HistoryEntry.Mark;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Vermittlung: hands a family on to a fitting offer, with its consent, until the loop is closed. It holds the consent to
 * transmission and feedback itself, so that a change of consent and what it forbids are one write.
 */
public final class Referral {
    private final ReferralId id;
    private final Submission submission;
    private final List<HistoryEntry> history;
    private ConsentFile consents;
    private Progress progress;
    private Listing listing;

    Referral(
            ReferralId id,
            Submission submission,
            List<HistoryEntry> history,
            ConsentFile consents,
            Progress progress,
            Listing listing) {
        this.id = id;
        this.submission = submission;
        this.history = new ArrayList<>(history);
        this.consents = consents;
        this.progress = progress;
        this.listing = listing;
    }

    static Referral submit(ReferralId id, Submission submission, Allowed allowed, Mark mark) {
        Consent ours = allowed.consent().only(ConsentScope.TRANSMISSION, ConsentScope.FEEDBACK);
        Progress begun = Progress.begins(new ReferralState.Requested(submission.at()), mark.due())
                .allowing(allowed, mark);
        ConsentFile file = ConsentFile.of(ours, allowed.release());
        Listing listing = Listing.of(id, submission, ours, begun);
        return new Referral(id, submission, HistoryEntry.first(begun, mark), file, begun, listing);
    }

    List<ReferralEvent> accept(Mark mark) {
        move(progress.askingNobodyElse().at(progress.state().accept(mark.at())), mark, null);
        return List.of(new ReferralEvent.ReferralAccepted(id));
    }

    List<ReferralEvent> reject(Grounds grounds, Mark mark) {
        move(progress.at(progress.state().reject(grounds, mark.at())), mark, grounds);
        return List.of(new ReferralEvent.ReferralRejected(id, grounds.reason()));
    }

    List<ReferralEvent> start(Mark mark) {
        move(progress.at(progress.state().start(mark.at()), Contact.HELP_STARTED), mark, null);
        return List.of(new ReferralEvent.HelpStarted(id));
    }

    List<ReferralEvent> hold(Grounds grounds, Mark mark) {
        move(progress.at(progress.state().hold(grounds, mark.at())), mark, grounds);
        return List.of(new ReferralEvent.ReferralHeld(id, grounds.reason()));
    }

    List<ReferralEvent> resume(Mark mark) {
        move(progress.at(progress.state().resume(mark.at())), mark, null);
        return List.of(new ReferralEvent.ReferralResumed(id));
    }

    List<ReferralEvent> complete(Outcome outcome, Mark mark) {
        move(progress.at(progress.state().complete(outcome, mark.at())), mark, null);
        return List.of(new ReferralEvent.ReferralCompleted(id, outcome));
    }

    List<ReferralEvent> fail(Grounds grounds, Mark mark) {
        move(progress.at(progress.state().fail(grounds, mark.at())), mark, grounds);
        return List.of(new ReferralEvent.ReferralFailed(id, grounds.reason()));
    }

    List<ReferralEvent> cancel(Grounds grounds, Mark mark) {
        move(progress.askingNobodyElse().at(progress.state().cancel(grounds, mark.at())), mark, grounds);
        return List.of(new ReferralEvent.ReferralCancelled(id, grounds.reason()));
    }

    List<ReferralEvent> reopen(Mark mark) {
        if (mark.comment() == null) {
            throw new Invalid("comment", "missing");
        }
        if (progress.alternatives() != null && progress.alternatives().used()) {
            throw new Conflict("referral.next-asked");
        }
        if (progress.placementForgotten()) {
            throw new Conflict("referral.reopen-too-late");
        }
        move(progress.at(progress.state().reopen(HistoryEntry.helpBegan(history), mark.at())), mark, null);
        return List.of(new ReferralEvent.ReferralReopened(id));
    }

    List<ReferralEvent> enteredInError(Grounds grounds, Mark mark) {
        move(progress.askingNobodyElse().at(progress.state().enteredInError(grounds, mark.at())), mark, grounds);
        return List.of(new ReferralEvent.ReferralEnteredInError(id));
    }

    List<ReferralEvent> note(Contact contact, Mark mark) {
        progress.mustGoOn();
        progress = progress.at(progress.state(), contact).asked(null);
        list();
        note(mark, contact);
        return List.of(new ReferralEvent.ContactNoted(id, contact));
    }

    List<ReferralEvent> beside(Beside what, Mark mark) {
        progress = what.progress();
        list();
        history.add(HistoryEntry.beside(progress.state().status(), what.aside(), mark));
        return List.of(what.event());
    }

    List<ReferralEvent> answerPlace(PlaceInLine answer, Instant at) {
        if (answer.staleAgainst(progress.place())) {
            return List.of();
        }
        Contact before = progress.contact();
        Contact now = progress.state().ended() ? before : answer.contactAfter(before);
        progress = progress.answered(answer, now);
        if (now == Contact.WAITLISTED && before != now) {
            note(Mark.silent(new By(Side.PLACES, null), at), now);
        }
        return List.of(new ReferralEvent.PlaceAnswered(id));
    }

    List<ReferralEvent> give(Consent newest, @Nullable SecrecyRelease release, Mark mark) {
        consents = consents.replaced(newest.only(ConsentScope.TRANSMISSION, ConsentScope.FEEDBACK), release);
        List<ReferralEvent> events = new ArrayList<>(beside(Beside.consentGiven(this), mark));
        events.addAll(newest.includes(ConsentScope.FEEDBACK) ? List.of() : unheard(mark));
        list();
        return List.copyOf(events);
    }

    List<ReferralEvent> withdraw(Collection<ConsentScope> scopes, Mark mark) {
        ConsentFile after = consents.withdrawn(scopes, mark.at());
        if (after.equals(consents)) {
            return List.of();
        }
        consents = after;
        List<ReferralEvent> events =
                new ArrayList<>(List.of(new ReferralEvent.ConsentWithdrawn(id, List.copyOf(scopes))));
        if (scopes.contains(ConsentScope.TRANSMISSION)) {
            progress = progress.unheard();
            events.addAll(
                    progress.state().ended()
                            ? List.of()
                            : cancel(new Grounds(Reason.FAMILY_DECLINED, null, null), mark));
        } else if (scopes.contains(ConsentScope.FEEDBACK)) {
            events.addAll(unheard(mark));
        }
        list();
        return List.copyOf(events);
    }

    private List<ReferralEvent> unheard(Mark mark) {
        boolean expected = progress.expectsHandOver();
        progress = progress.unheard();
        return expected ? beside(Beside.handOverEnded(this), mark) : List.of();
    }

    List<ReferralEvent> silent(Mark mark) {
        if (progress.silentFrom().filter(mark.at()::isAfter).isEmpty()) {
            return List.of();
        }
        Grounds grounds = new Grounds(Reason.OTHER, null, null);
        move(progress.at(progress.state().cancel(grounds, mark.at())), mark, grounds, Aside.of(Aside.What.NO_ANSWER));
        return List.of(new ReferralEvent.ReferralCancelled(id, grounds.reason()));
    }

    List<ReferralEvent> askNext(Alternatives after) {
        progress = progress.insteadOf(after);
        Alternatives.Asked asked = after.asked();
        return List.of(
                asked == null ? new ReferralEvent.OrderEnded(id) : new ReferralEvent.NextAsked(id, asked.referral()));
    }

    List<ReferralEvent> endOrder() {
        Progress ended = progress.askingNobodyElse();
        if (ended.equals(progress)) {
            return List.of();
        }
        progress = ended;
        list();
        return List.of(new ReferralEvent.OrderEnded(id));
    }

    List<ReferralEvent> keepSecrecy(Instant at) {
        ConsentFile before = consents;
        consents = consents.silent(at);
        progress = progress.keepingSecrecy();
        return consents.equals(before) ? List.of() : List.of(new ReferralEvent.SecrecyKept(id));
    }

    List<ReferralEvent> forgetPlacement() {
        if (listing.forget() == null) {
            return List.of();
        }
        progress = progress.forgotten();
        list();
        return List.of(new ReferralEvent.PlacementForgotten(id));
    }

    List<ReferralEvent> tell(List<Tide> come) {
        progress = progress.told(come);
        list();
        return Tide.events(come, id);
    }

    private void move(Progress next, Mark mark, @Nullable Grounds grounds) {
        move(next, mark, grounds, null);
    }

    private void move(Progress next, Mark mark, @Nullable Grounds grounds, @Nullable Aside aside) {
        progress = next.asked(null).dueBy(mark.due());
        list();
        history.add(new HistoryEntry(
                mark.at(), progress.state().status(), null, grounds, mark.by(), mark.comment(), aside));
    }

    private void note(Mark mark, @Nullable Contact contact) {
        history.add(HistoryEntry.noted(progress.state().status(), contact, mark));
    }

    private void list() {
        listing = Listing.of(id, submission, consents.now(), progress);
    }

    public ReferralId id() {
        return id;
    }

    public Submission submission() {
        return submission;
    }

    /** Everything that happened, in order. */
    public List<HistoryEntry> history() {
        return List.copyOf(history);
    }

    /** The consent to transmission and feedback. */
    public Consent consent() {
        return consents.now();
    }

    /** What the family said about professional secrecy; empty: nothing. */
    public Optional<SecrecyRelease> secrecyRelease() {
        return Optional.ofNullable(consents.release());
    }

    public Progress progress() {
        return progress;
    }

    public ReferralState state() {
        return progress.state();
    }

    /** Who referred; nobody where the family asked itself. */
    public Optional<Party> sender() {
        return Optional.ofNullable(submission.sides().sender());
    }

    /** Whether the family asked itself. */
    public boolean isFamilysOwn() {
        return sender().isEmpty();
    }

    /** Who cares for it now: as it was asked, or the team that it was passed to. */
    public Party receiver() {
        return progress.receiver(submission);
    }

    public Listing listing() {
        return listing;
    }

    /** The last moment in which what the receiver should do next is still in time. */
    public Optional<Instant> dueAt() {
        return progress.toDoBy(consents.now());
    }
}
