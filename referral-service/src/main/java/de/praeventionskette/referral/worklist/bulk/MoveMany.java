package de.praeventionskette.referral.worklist.bulk;

import de.praeventionskette.kit.aggregate.AggregateStore.KeyReused;
import de.praeventionskette.kit.aggregate.AggregateStore.Missing;
import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.AggregateStore.TooMuchContention;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.RequestProblem;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.NoConsent;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.AskWhatHappened;
import de.praeventionskette.referral.referral.CancelReferral;
import de.praeventionskette.referral.referral.CheckedStep;
import de.praeventionskette.referral.referral.HistoryEntry;
import de.praeventionskette.referral.referral.HistoryEntry.Aside.What;
import de.praeventionskette.referral.referral.IllegalMove;
import de.praeventionskette.referral.referral.NoteContact;
import de.praeventionskette.referral.referral.ReassignReferral;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.referral.RejectReferral;
import de.praeventionskette.referral.referral.StartHelp;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.referral.ViewReferral;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes one step with many referrals, one after the other: each is a change of its own with the rules, the version and the
 * refusals of the single step, so that one which has changed meanwhile does not keep the others from going on.
 */
public final class MoveMany {
    /** Most referrals at once. */
    public static final int MOST = 50;

    private static final int OF_THE_SERVER = 500;

    private final Receiving receiving;
    private final Sending sending;
    private final Referrals referrals;
    private final ViewReferral view;

    public MoveMany(Receiving receiving, Sending sending, Referrals referrals, ViewReferral view) {
        this.receiving = receiving;
        this.sending = sending;
        this.referrals = referrals;
        this.view = view;
    }

    /** The steps of the receiver that make sense for many. */
    public record Receiving(
            AcceptReferral accept,
            RejectReferral reject,
            StartHelp start,
            NoteContact note,
            ReassignReferral reassign) {}

    /** The steps of the sender that make sense for many. */
    public record Sending(AskWhatHappened ask, CancelReferral cancel) {}

    /**
     * The same step with many.
     *
     * @param comment a word to the other side of each, at most {@link Turn#LONGEST_COMMENT} characters; null: none
     * @param chosen one to {@link #MOST}, each once
     * @param once key of the request: sent again it does what was left, and nothing twice; null: only the versions keep
     *     it from that
     */
    public record Request(
            Step step,
            @Nullable String comment,
            List<Chosen> chosen,
            @Nullable RequestKey once) {
        /** @throws Invalid none is chosen, too many are, or one is twice */
        public Request {
            chosen = List.copyOf(chosen);
            if (chosen.isEmpty()) {
                throw new Invalid("referrals", "missing");
            }
            if (chosen.size() > MOST) {
                throw new Invalid("referrals", "many.too-many", MOST);
            }
            if (chosen.stream().map(Chosen::referral).distinct().count() < chosen.size()) {
                throw new Invalid("referrals", "many.twice");
            }
        }

        private Turn turn(Chosen each, Actor actor) {
            String id = each.referral().value();
            RequestKey key = once == null ? null : new RequestKey(once.key() + "/" + id, once.digest());
            return new Turn(each.referral(), comment, new Command(each.version(), key), actor);
        }

        @Override
        public String toString() {
            return "Request[" + chosen.size() + "]";
        }
    }

    /**
     * Takes the step with each, in their order.
     *
     * @throws Invalid the reason is not the organization's own, or it has no such team: nothing was done by this request
     * @throws RequestProblem the service cannot go on; those before are done, and sending it again with its key finishes the rest
     */
    public List<Result> move(Request request, Actor actor) {
        CheckedStep step = checked(request.step(), actor);
        return request.chosen().stream()
                .map(each -> move(request, step, each, actor))
                .toList();
    }

    private Result move(Request request, CheckedStep step, Chosen each, Actor actor) {
        ReferralId id = each.referral();
        Turn turn = request.turn(each, actor);
        try {
            Loaded<Referral> after = step.take(turn);
            boolean course = view.insight(after.state(), actor).course();
            return new Result.Moved(
                    id, after.version(), course ? after.state().state().status() : null);
        } catch (NotFound gone) {
            return request.once() != null && request.step() instanceof Step.PassOn passed && did(passed, id, actor)
                    ? new Result.Moved(id, null, null)
                    : new Result.Refused(id, gone);
        } catch (StaleVersion stale) {
            return new Result.Refused(id, whatChanged(stale, id, actor));
        } catch (RequestProblem problem) {
            if (problem.status() >= OF_THE_SERVER) {
                throw problem;
            }
            return new Result.Refused(id, problem);
        } catch (IllegalMove | KeyReused | Missing | TooMuchContention refused) {
            return new Result.Refused(id, refused);
        }
    }

    /** What would be wrong with all of them is refused before the first. */
    private CheckedStep checked(Step step, Actor actor) {
        return switch (step) {
            case Step.Accept() -> receiving.accept()::accept;
            case Step.Reject(var why) -> receiving.reject().because(why, actor);
            case Step.Start() -> receiving.start()::start;
            case Step.Note(var contact) -> turn -> receiving.note().note(contact, turn);
            case Step.PassOn(var team) -> receiving.reassign().to(team, actor);
            case Step.Ask() -> sending.ask()::ask;
            case Step.Cancel(var why) -> sending.cancel().because(why, actor);
        };
    }

    /** Whoever has passed it on no longer sees it; a repeat still hears that it is done. */
    private boolean did(Step.PassOn passed, ReferralId id, Actor actor) {
        return referrals
                .find(id)
                .filter(found -> found.region().equals(actor.region()))
                .map(Loaded::state)
                .filter(found -> found.receiver().organization().equals(actor.organization()))
                .flatMap(found -> found.history().stream()
                        .filter(entry -> entry.aside() != null && entry.aside().what() == What.PASSED_ON)
                        .reduce((before, last) -> last))
                .filter(last -> isBy(last, passed, actor))
                .isPresent();
    }

    private static boolean isBy(HistoryEntry entry, Step.PassOn passed, Actor actor) {
        return entry.aside() != null
                && passed.team().equals(entry.aside().team())
                && actor.subject().equals(entry.by().subject());
    }

    /** Where the family took its consent back meanwhile, looking again is of no use. */
    private RuntimeException whatChanged(StaleVersion stale, ReferralId id, Actor actor) {
        try {
            referrals.find(id).ifPresent(now -> view.insight(now.state(), actor));
            return stale;
        } catch (NoConsent withdrawn) {
            return withdrawn;
        }
    }
}
