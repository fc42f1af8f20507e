package de.praeventionskette.referral.walk;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.walk.HandOver.Stage;
import de.praeventionskette.referral.walk.Step.Alone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** All sides of referrals, as they reach the service. */
interface Sides {
    /**
     * An answer.
     *
     * @param state after it, if something was done and may be known
     * @param version after it, if something was done and may be known
     */
    record Answer(int status, @Nullable ReferralStatus state, long version) {
        static Answer refused(int status) {
            return new Answer(status, null, 0);
        }
    }

    /**
     * What somebody sees of a referral.
     *
     * @param status of the answer; unless it is 200 nothing is seen
     * @param state null: it may not be known
     * @param instead the referral with which the next one was asked
     */
    record Seen(
            int status,
            @Nullable ReferralStatus state,
            long version,
            int steps,
            boolean closed,
            String recipient,
            @Nullable Stage handOver,
            @Nullable String instead) {
        static Seen refused(int status) {
            return new Seen(status, null, 0, 0, false, "", null, null);
        }
    }

    /** A referral as it stands in a list. */
    record Line(String id, long version) {}

    /**
     * What a team says about its days.
     *
     * @param deputy null: nobody
     */
    record Days(LocalDate from, LocalDate until, @Nullable Who deputy) {}

    /** What somebody has seen of a team's days before. */
    enum Page {
        NEWEST,
        OUTDATED,
        NONE
    }

    /** A new referral; its id. */
    String submit(Wish wish);

    /** Somebody acts from a version that was seen, maybe while the service breaks down. */
    Answer act(String id, Alone act, long version, String key, @Nullable BreakDown breakDown);

    /** The same, while others act. */
    CompletableFuture<Answer> actMeanwhile(String id, Alone act, long version, String key);

    /** Somebody does the same with many at once; one answer where that is refused as a whole. */
    List<Answer> many(Act act, Who by, List<Line> lines, String key, @Nullable BreakDown breakDown);

    /** How somebody sees it. */
    Seen look(String id, Who who);

    /** Whether a team finds it on its list. */
    boolean lists(Who team, String id);

    /** Somebody says when a team is away; the status of the answer. */
    int goes(Who by, Who team, Days days, Page seen);

    /** Somebody says that a team is back; the status of the answer. */
    int isBack(Who by, Who team, Page seen);

    /** Whether days can pass and offers can close, and what follows waits until it is let. */
    default boolean holdsTime() {
        return false;
    }

    /** Some days pass. */
    default void pass(int days) {
        throw new UnsupportedOperationException("days pass by themselves");
    }

    /** The offer of somebody is withdrawn. */
    default void close(Who offers) {
        throw new UnsupportedOperationException("others walk here too");
    }

    /** Ends what was silent for too long. */
    default void endSilence() {
        throw new UnsupportedOperationException("days pass by themselves");
    }

    /** Looks what waits with teams that are away, as happens every minute. */
    void lookWhatWaits();

    /** Another instance does anew what follows from what happened to a referral. */
    void again(String id);

    /** Lets everything follow that has to follow what happened to a referral until now. */
    void settle(String referral);

    /** Lets everything follow that has to, until something is so. */
    void follow(Runnable until);

    /** The time of the service. */
    Instant now();

    /** The organization of somebody, by its id. */
    String organization(Who who);

    /** Whether there are no more referrals than so many; where others walk beside, nobody can tell. */
    default boolean hasOnly(int referrals) {
        return true;
    }

    /** What the topic said last of a referral; null: it is asked when all walks are over. */
    default @Nullable String lastPlace(String id) {
        return null;
    }
}
