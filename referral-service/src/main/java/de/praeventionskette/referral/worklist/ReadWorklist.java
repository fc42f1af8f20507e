package de.praeventionskette.referral.worklist;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.request.Slice;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.child.OpenChild;
import de.praeventionskette.referral.child.ReadChildren;
import de.praeventionskette.referral.child.ReadPurpose;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.referral.Listing;
import de.praeventionskette.referral.referral.Listing.Side;
import de.praeventionskette.referral.referral.OpenHandOver;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Referrals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a page of a worklist; the children on it are one entry in the access log. */
public final class ReadWorklist {
    /** Longer than any deadline. */
    static final Duration LONGEST_AHEAD = Duration.ofDays(1000);

    private static final List<ReferralStatus> MAY_BE_DUE =
            List.of(ReferralStatus.REQUESTED, ReferralStatus.ACCEPTED, ReferralStatus.ON_HOLD);

    private final Referrals referrals;
    private final ReadChildren children;
    private final ConsentGate gate;
    private final Clock clock;

    public ReadWorklist(Referrals referrals, ReadChildren children, ConsentGate gate, Clock clock) {
        this.referrals = referrals;
        this.children = children;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * One line of a list.
     *
     * @param child the child's name; null where its key was destroyed
     * @param course whether the state may be seen; else only whether the loop is closed
     * @param handOver how both hand over together, as far as that may be seen; null: nothing of it
     */
    public record Line(
            Loaded<Referral> referral,
            @Nullable String child,
            boolean course,
            @Nullable OpenHandOver handOver) {
        @Override
        public String toString() {
            return "Line[" + referral.id() + "]";
        }
    }

    /** What one's own side sent or received, newest first; with a state only what may be seen of it. */
    public Slice<Line> newest(
            Side side, @Nullable ReferralStatus status, Actor actor, Limit limit, Optional<Cursor> after) {
        List<Loaded<Referral>> found = referrals.newest(
                actor.region(),
                Listing.keysFor(actor, side, status),
                after.map(cursor -> cursor.text(0)).orElse(null),
                limit.value() + 1);
        return page(
                found,
                limit,
                side,
                actor,
                status != null,
                line -> line.listing().newest());
    }

    /** What should have been acted on by now, longest overdue first. */
    public Slice<Line> overdue(Side side, Actor actor, Limit limit, Optional<Cursor> after) {
        return due(side, clock.instant(), actor, limit, after);
    }

    private Slice<Line> due(Side side, Instant before, Actor actor, Limit limit, Optional<Cursor> after) {
        List<Loaded<Referral>> found = referrals.overdue(
                actor.region(),
                keys(actor, side),
                before,
                after.map(cursor -> cursor.text(0)).orElse(null),
                limit.value() + 1);
        return page(
                found,
                limit,
                side,
                actor,
                true,
                line -> Objects.requireNonNull(line.listing().due()));
    }

    /** What the own side has to act on, what is due next first. */
    public Slice<Line> toDo(Actor actor, Limit limit, Optional<Cursor> after) {
        return due(Side.RECEIVED, clock.instant().plus(LONGEST_AHEAD), actor, limit, after);
    }

    /** What was chosen of all that one's own side sent or received, in its order, as far as it still stands there. */
    public List<Line> chosen(Side side, List<ReferralId> ids, Actor actor) {
        Map<String, Loaded<Referral>> found =
                referrals.chosen(actor.region(), Listing.keysFor(actor, side, null), ids).stream()
                        .collect(Collectors.toMap(Loaded::id, Function.identity()));
        List<Loaded<Referral>> seen = ids.stream()
                .map(id -> found.get(id.value()))
                .filter(Objects::nonNull)
                .filter(each -> maySee(each.state(), side, false))
                .toList();
        return lines(seen, side, actor);
    }

    /** A sender's lists by state hold only what it may hear of, so that not even a cursor tells of the rest. */
    private static List<String> keys(Actor actor, Side side) {
        return side == Side.RECEIVED
                ? Listing.keysFor(actor, side, null)
                : MAY_BE_DUE.stream()
                        .flatMap(status -> Listing.keysFor(actor, side, status).stream())
                        .toList();
    }

    private Slice<Line> page(
            List<Loaded<Referral>> found,
            Limit limit,
            Side side,
            Actor actor,
            boolean courseOnly,
            Function<Referral, String> key) {
        Slice<Loaded<Referral>> slice = Slice.of(found, limit, last -> Cursor.after(key.apply(last.state())));
        List<Loaded<Referral>> seen = slice.items().stream()
                .filter(each -> maySee(each.state(), side, courseOnly))
                .toList();
        return new Slice<>(lines(seen, side, actor), slice.next());
    }

    /** A consent may have expired since the list's keys were written. */
    private boolean maySee(Referral referral, Side side, boolean courseOnly) {
        return switch (side) {
            case RECEIVED -> gate.recipientMayRead(referral.consent());
            case SENT -> !courseOnly || gate.senderMayHear(referral.consent());
        };
    }

    private List<Line> lines(List<Loaded<Referral>> seen, Side side, Actor actor) {
        List<ChildId> ids = seen.stream()
                .map(each -> each.state().submission().about().child())
                .toList();
        Map<ChildId, OpenChild> open = children.read(ids, ReadPurpose.WORKLIST, actor);
        List<Line> lines = new ArrayList<>();
        for (Loaded<Referral> each : seen) {
            OpenChild child = open.get(each.state().submission().about().child());
            boolean course =
                    side == Side.RECEIVED || gate.senderMayHear(each.state().consent());
            lines.add(
                    child == null
                            ? new Line(each, null, course, null)
                            : new Line(
                                    each,
                                    child.identity().displayName(),
                                    course,
                                    OpenHandOver.of(each.state(), child, gate).orElse(null)));
        }
        return lines;
    }
}
