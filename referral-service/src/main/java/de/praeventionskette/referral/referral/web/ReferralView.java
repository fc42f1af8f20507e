package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.absence.Away;
import de.praeventionskette.referral.child.web.ChildView;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.SecrecyRelease;
import de.praeventionskette.referral.reason.OwnReason;
import de.praeventionskette.referral.referral.Alternatives;
import de.praeventionskette.referral.referral.Contact;
import de.praeventionskette.referral.referral.FamilyWish;
import de.praeventionskette.referral.referral.Grounds;
import de.praeventionskette.referral.referral.HistoryEntry;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import de.praeventionskette.referral.referral.Insight;
import de.praeventionskette.referral.referral.Links;
import de.praeventionskette.referral.referral.OpenHandOver;
import de.praeventionskette.referral.referral.Outcome;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.referral.PlaceInLine;
import de.praeventionskette.referral.referral.Progress;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralState;
import de.praeventionskette.referral.referral.Submission;
import de.praeventionskette.referral.referral.ViewReferral.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A referral as one side may see it. Where the family gave no consent to feedback, the sender's {@code course} is missing
 * and {@code closed} says all it may know.
 *
 * @param id of the referral
 * @param version to be sent back as {@code If-Match}
 * @param asked what was asked, of whom
 * @param child who the child is
 * @param closed whether the loop is closed
 * @param course how it went, where it may be seen
 * @param consent what the family allowed
 * @param secrecyRelease what the family said about professional secrecy
 * @param history what may be seen of it
 * @param handOver how both hand over together; null: nothing of it, or the family does not let them speak with each other
 * @param links what it was handed over from and to, as far as whoever looks may see that
 * @param away that nobody of who receives it is there today; null: somebody is, or nothing more comes
 */
public record ReferralView(
        String id,
        long version,
        Asked asked,
        ChildView child,
        boolean closed,
        @Nullable Course course,
        Consent consent,
        @Nullable SecrecyRelease secrecyRelease,
        List<Step> history,
        @Nullable OpenHandOver handOver,
        Links links,
        @Nullable Away away) {

    /**
     * What was asked.
     *
     * @param sender null: the family asked itself
     * @param wish what a family wants that asks itself
     * @param handedOn whether it began as the hand-over of another referral
     * @param follows that other referral, as in the links; null: there is none, or it may not be seen
     */
    public record Asked(
            @Nullable PartyView sender,
            PartyView receiver,
            OfferView offer,
            String municipality,
            int ageMonths,
            @Nullable String concern,
            @Nullable String message,
            @Nullable FamilyWish wish,
            boolean handedOn,
            @Nullable String follows,
            Instant at) {
        @Override
        public String toString() {
            return "Asked[" + offer + "]";
        }
    }

    /** One side, with its names as far as they are known. */
    public record PartyView(
            String organization,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String unitName) {
        static PartyView of(Party party, Map<String, String> names) {
            return new PartyView(
                    party.organization(),
                    names.get(party.organization()),
                    party.unit(),
                    party.unit() == null ? null : names.get(party.nameKey()));
        }
    }

    /** The offer as it was. */
    public record OfferView(String id, String title, FieldOfAction fieldOfAction) {}

    /**
     * How it went.
     *
     * @param wording the organization's own wording of the reason
     * @param position place in the queue, when waiting
     * @param dueAt when somebody should have acted
     * @param asked since when the receiver was asked how things stand, and by whom
     * @param order whom to ask when it comes to nothing; only for the sender
     */
    public record Course(
            ReferralStatus state,
            Instant since,
            @Nullable Reason reason,
            @Nullable OwnReason wording,
            @Nullable String text,
            @Nullable Outcome outcome,
            @Nullable Contact contact,
            @Nullable Integer position,
            @Nullable Instant dueAt,
            Progress.@Nullable Question asked,
            @Nullable Order order) {
        @Override
        public String toString() {
            return "Course[" + state + "]";
        }
    }

    /**
     * Whom the family wants to be asked when this comes to nothing.
     *
     * @param next ids of offers, in the family's order
     * @param silentDays local days after which silence counts as no
     * @param asked the referral with which the next one was asked; null: not yet
     */
    public record Order(
            List<String> next, int silentDays, @Nullable String asked) {
        static @Nullable Order of(@Nullable Alternatives alternatives) {
            return alternatives == null
                    ? null
                    : new Order(
                            alternatives.next().stream()
                                    .map(Alternatives.Alternative::offer)
                                    .toList(),
                            alternatives.silentDays(),
                            alternatives.asked() == null
                                    ? null
                                    : alternatives.asked().referral().value());
        }
    }

    /**
     * One step.
     *
     * @param state in which it was then; null: it happened beside the course, which may not be seen
     * @param wording the organization's own wording of the reason
     * @param comment what was said to the other side
     * @param aside what happened beside the course of states
     * @param team the team of the receiver that it was passed to
     * @param by the side that took it
     * @param byViewer whether it was the person who looks
     */
    public record Step(
            Instant at,
            @Nullable ReferralStatus state,
            @Nullable Contact contact,
            @Nullable Reason reason,
            @Nullable OwnReason wording,
            @Nullable String comment,
            HistoryEntry.Aside.@Nullable What aside,
            @Nullable String team,
            Side by,
            boolean byViewer) {
        @Override
        public String toString() {
            return "Step[" + state + "]";
        }
    }

    /** What stands beside a referral; see the parameters of the view. */
    record Around(Links links, @Nullable Away away) {}

    /** Whose names are needed to word it: both sides, and teams that it was passed to. */
    static List<String> parties(Referral referral) {
        Party asked = referral.submission().sides().receiver();
        String receiver = asked.organization();
        return Stream.concat(
                        Stream.concat(referral.sender().stream(), Stream.of(asked, referral.receiver()))
                                .map(Party::nameKey),
                        referral.history().stream()
                                .map(HistoryEntry::aside)
                                .filter(Objects::nonNull)
                                .map(HistoryEntry.Aside::team)
                                .filter(Objects::nonNull)
                                .map(team -> new Party(receiver, team).nameKey()))
                .distinct()
                .toList();
    }

    /** Of a referral whose child's reading is on record. */
    static ReferralView of(Seen seen, Actor viewer, Map<String, String> names, Around around) {
        Loaded<Referral> loaded = seen.referral();
        Referral referral = loaded.state();
        Insight insight = seen.insight();
        return new ReferralView(
                loaded.id(),
                loaded.version(),
                asked(referral, seen, names, around.links()),
                ChildView.of(seen.child().identity()),
                referral.state().ended(),
                insight.course() ? course(referral, seen, insight.sender()) : null,
                referral.consent(),
                referral.secrecyRelease().orElse(null),
                insight.history(referral).stream()
                        .map(entry -> step(entry, seen, viewer))
                        .toList(),
                seen.handOver(),
                around.links(),
                around.away());
    }

    private static Asked asked(Referral referral, Seen seen, Map<String, String> names, Links links) {
        Submission asked = referral.submission();
        return new Asked(
                referral.sender().map(sender -> PartyView.of(sender, names)).orElse(null),
                PartyView.of(seen.receiver(), names),
                new OfferView(
                        asked.offer().id(), asked.offer().title(), asked.offer().field()),
                asked.about().municipality(),
                asked.about().ageMonths(),
                asked.need().concern(),
                seen.child().text(asked.need().message()),
                asked.need().wish(),
                asked.way().follows() != null,
                links.before() == null ? null : links.before().id(),
                asked.at());
    }

    private static Course course(Referral referral, Seen seen, boolean sender) {
        ReferralState state = referral.state();
        Grounds grounds = state.why().orElse(null);
        PlaceInLine place = referral.progress().place();
        return new Course(
                state.status(),
                state.since(),
                grounds == null ? null : grounds.reason(),
                seen.wording(grounds),
                grounds == null ? null : seen.child().text(grounds.text()),
                state instanceof ReferralState.Completed completed ? completed.outcome() : null,
                referral.progress().contact(),
                place == null ? null : place.position(),
                referral.dueAt().orElse(null),
                referral.progress().question(),
                sender ? Order.of(referral.progress().alternatives()) : null);
    }

    private static Step step(HistoryEntry entry, Seen seen, Actor viewer) {
        Grounds grounds = entry.grounds();
        return new Step(
                entry.at(),
                entry.aside() == null || seen.insight().course() ? entry.status() : null,
                entry.contact(),
                grounds == null ? null : grounds.reason(),
                seen.wording(grounds),
                seen.child().text(entry.comment()),
                entry.aside() == null ? null : entry.aside().what(),
                entry.aside() == null ? null : entry.aside().team(),
                entry.by().side(),
                viewer.subject().equals(entry.by().subject()));
    }

    @Override
    public String toString() {
        return "ReferralView[" + id + "]";
    }
}
