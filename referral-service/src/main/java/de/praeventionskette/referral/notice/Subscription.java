package de.praeventionskette.referral.notice;

import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.TooMany;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.notice.Mailbox.Standing;
import de.praeventionskette.referral.referral.Listing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Benachrichtigung: where one person wants mail, and in which memberships of what. The address lies here and nowhere else, and
 * is gone with the last membership that is switched off.
 */
public final class Subscription {
    /** Most memberships of one person. */
    private static final int MOST = 20;

    private static final List<SubscriptionChanged> CHANGED = List.of(new SubscriptionChanged());

    private final String id;
    private @Nullable Mailbox mailbox;
    private List<Watch> watches;
    private Asking asking;
    private Post post;
    private Reach reach;

    Subscription(String id, @Nullable Mailbox mailbox, List<Watch> watches, Asking asking, Post post, Reach reach) {
        this.id = id;
        this.mailbox = mailbox;
        this.watches = List.copyOf(watches);
        this.asking = asking;
        this.post = post;
        this.reach = reach;
    }

    /**
     * How often a number was asked for, so that nobody fills somebody else's mailbox; stays when all is switched off.
     *
     * @param since the first of a day
     * @param times how often since
     * @param wrong how often a wrong number was typed for the last
     */
    public record Asking(Instant since, int times, int wrong) {
        private static final Duration DAY = Duration.ofDays(1);
        private static final int MOST_A_DAY = 5;
        private static final int MOST_WRONG = 5;

        Asking again(Instant now) {
            if (!now.isBefore(since.plus(DAY))) {
                return new Asking(now, 1, 0);
            }
            if (times >= MOST_A_DAY) {
                throw new TooMany("notice.asked-too-often");
            }
            return new Asking(since, times + 1, 0);
        }

        Asking wrongly() {
            return new Asking(since, times, wrong + 1);
        }
    }

    /**
     * Where it is found.
     *
     * @param keys by whom; none while the mailbox is not proven
     * @param due when a letter is to be sent
     * @param seen the last day on which the person was seen in the membership that was longest left alone
     */
    public record Reach(
            List<String> keys,
            @Nullable String due,
            @Nullable String seen) {}

    /** One that is switched off. */
    public static Subscription off(String id, Instant now) {
        return new Subscription(
                id,
                null,
                List.of(),
                new Asking(Instant.EPOCH, 0, 0),
                Post.from(now, 0),
                new Reach(List.of(), null, null));
    }

    List<SubscriptionChanged> switchOn(Mailbox wanted, Watch watch, Instant now) {
        boolean same = mailbox != null
                && mailbox.address().equals(wanted.address())
                && (mailbox.standing() == wanted.standing() || mailbox.proven());
        if (!same && !wanted.proven()) {
            asking = asking.again(now);
        }
        if (mailbox == null) {
            post = Post.from(now, post.letters());
        }
        if (!same) {
            post = wanted.proven() ? post : post.askingForNumber();
        }
        mailbox = same && mailbox != null
                ? new Mailbox(mailbox.address(), wanted.language(), mailbox.standing())
                : wanted;
        watches = with(watch);
        return changed();
    }

    private List<Watch> with(Watch watch) {
        List<Watch> next = new ArrayList<>(without(watch.membership()));
        if (next.size() >= MOST) {
            throw new Conflict("notice.too-many-memberships");
        }
        next.add(watch);
        return List.copyOf(next);
    }

    private List<Watch> without(String membership) {
        return watches.stream()
                .filter(each -> !each.membership().equals(membership))
                .toList();
    }

    List<SubscriptionChanged> askAgain(Instant now) {
        if (mailbox == null || mailbox.proven()) {
            return List.of();
        }
        asking = asking.again(now);
        mailbox = mailbox.as(Standing.ASKED);
        post = post.askingForNumber();
        return changed();
    }

    /** A number was typed: the right one proves the mailbox, a wrong one is counted. */
    List<SubscriptionChanged> prove(boolean right, Instant now) {
        if (mailbox == null || mailbox.proven()) {
            return List.of();
        }
        if (asking.wrong() >= Asking.MOST_WRONG) {
            throw new Invalid("number", "notice.number-used-up");
        }
        if (right) {
            mailbox = mailbox.as(Standing.PROVEN);
            post = Post.from(now, post.letters());
        } else {
            asking = asking.wrongly();
        }
        return changed();
    }

    List<SubscriptionChanged> switchOff(String membership, Instant now) {
        List<Watch> left = without(membership);
        if (left.size() == watches.size()) {
            return List.of();
        }
        watches = left;
        return left.isEmpty() ? switchOff(now) : changed();
    }

    List<SubscriptionChanged> switchOff(Instant now) {
        if (mailbox == null) {
            return List.of();
        }
        mailbox = null;
        watches = List.of();
        post = Post.from(now, post.letters());
        return changed();
    }

    List<SubscriptionChanged> seen(Actor actor, Instant now) {
        String membership = actor.acting().id();
        LocalDate today = LocalDays.of(now);
        List<Watch> next = watches.stream()
                .flatMap(each ->
                        Stream.ofNullable(each.membership().equals(membership) ? each.seen(actor, today) : each))
                .toList();
        if (next.equals(watches)) {
            return List.of();
        }
        watches = next;
        return next.isEmpty() ? switchOff(now) : changed();
    }

    /** Ends memberships in which nobody was seen since a day. */
    List<SubscriptionChanged> endUnseen(LocalDate before, Instant now) {
        List<Watch> left =
                watches.stream().filter(each -> !each.seenOn().isBefore(before)).toList();
        if (left.size() == watches.size()) {
            return List.of();
        }
        watches = left;
        return left.isEmpty() ? switchOff(now) : changed();
    }

    List<SubscriptionChanged> tell(List<String> told, NoticeKind kind, Instant at) {
        boolean hears =
                mailbox != null && mailbox.proven() && watches.stream().anyMatch(watch -> watch.hears(told, kind));
        Post next = hears ? post.waiting(at) : post;
        if (next.equals(post)) {
            return List.of();
        }
        post = next;
        return changed();
    }

    List<SubscriptionChanged> claim(Instant now) {
        Instant due = post.due();
        if (mailbox == null || due == null || due.isAfter(now)) {
            return List.of();
        }
        post = post.claimed(now);
        return changed();
    }

    List<SubscriptionChanged> sent(Post.Attempt which) {
        return ended(which, post.sent(which));
    }

    List<SubscriptionChanged> failed(Post.Attempt which, Instant now) {
        return ended(which, post.failed(which, now));
    }

    /** The mailbox takes nothing: nothing is sent until its owner has put that right. */
    List<SubscriptionChanged> refused(Post.Attempt which, Instant now) {
        if (mailbox == null || !which.equals(post.attempt())) {
            return List.of();
        }
        mailbox = mailbox.as(Standing.REFUSED);
        post = Post.from(now, post.letters());
        return changed();
    }

    private List<SubscriptionChanged> ended(Post.Attempt which, Post next) {
        if (mailbox == null || !which.equals(post.attempt())) {
            return List.of();
        }
        post = next;
        return changed();
    }

    private List<SubscriptionChanged> changed() {
        boolean proven = mailbox != null && mailbox.proven();
        Instant due = mailbox == null ? null : post.due();
        reach = new Reach(
                proven
                        ? watches.stream()
                                .flatMap(each -> each.keys().stream())
                                .distinct()
                                .toList()
                        : List.of(),
                due == null ? null : Listing.moment(due),
                watches.stream()
                        .map(each -> each.seenOn().toString())
                        .min(String::compareTo)
                        .orElse(null));
        return CHANGED;
    }

    public String id() {
        return id;
    }

    /** Where the person gets mail; empty: nowhere. */
    public Optional<Mailbox> mailbox() {
        return Optional.ofNullable(mailbox);
    }

    /** The memberships that are switched on. */
    public List<Watch> watches() {
        return watches;
    }

    /** What is on its way. */
    public Post post() {
        return post;
    }

    /** How often a number was asked for. */
    public Asking asking() {
        return asking;
    }

    /** Where it is found. */
    public Reach reach() {
        return reach;
    }
}
