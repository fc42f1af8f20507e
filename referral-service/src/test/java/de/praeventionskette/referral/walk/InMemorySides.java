package de.praeventionskette.referral.walk;

import de.praeventionskette.contracts.referrals.Placement;
import de.praeventionskette.contracts.vocabulary.CapacityBand;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.kit.problem.RequestProblem;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.referral.Alternatives;
import de.praeventionskette.referral.referral.IllegalMove;
import de.praeventionskette.referral.referral.Listing;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.OpenHandOver;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.referral.ViewReferral;
import de.praeventionskette.referral.referral.WarmHandOver.Way;
import de.praeventionskette.referral.referral.WishedHandOver;
import de.praeventionskette.referral.walk.HandOver.Stage;
import de.praeventionskette.referral.walk.Step.Alone;
import de.praeventionskette.referral.worklist.bulk.Chosen;
import de.praeventionskette.referral.worklist.bulk.MoveMany;
import de.praeventionskette.referral.worklist.bulk.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All sides at the use cases themselves, in a region of their own; refusals are answered with the status that they have on the wire. */
final class InMemorySides implements Sides {
    private static final Map<Who, String> OFFERS =
            Map.of(Who.CENTRE, "cafe", Who.EARLY, "support", Who.NORTH, "visits");
    private static final int AT_ONCE = 2;

    private final SmallRegion region = new SmallRegion();
    private final ExecutorService meanwhile;
    private final UseCases useCases = new UseCases(region);
    private final TeamDays teams = new TeamDays(region);

    InMemorySides(ExecutorService meanwhile) {
        this.meanwhile = meanwhile;
        Who.WITH_OFFERS.forEach(who -> put(who, false));
        Who.TEAMS.forEach(team -> region.offers.team(team.organization(), team.word()));
    }

    private void put(Who offers, boolean withdrawn) {
        String team = offers.isTeam() ? offers.word() : null;
        region.offers.put(offer(offers), offers.organization(), team, withdrawn, CapacityBand.FREE);
    }

    private static String offer(Who who) {
        return OFFERS.getOrDefault(who, "");
    }

    @Override
    public String submit(Wish wish) {
        NewReferral plain = wish.feedback()
                ? region.wish(offer(wish.first()), null)
                : region.wish(offer(wish.first()), null, ConsentScope.TRANSMISSION);
        WishedHandOver handOver = wish.handOver() == null
                ? null
                : new WishedHandOver(wish.handOver() == Act.WISH_CALL ? Way.CALL : Way.MEETING, "0511 1");
        NewReferral wished = new NewReferral(
                plain.family(),
                new NewReferral.Wish(offer(wish.first()), "HEALTH", "a message", handOver),
                plain.consent(),
                null,
                plain.order());
        String[] next = wish.next().stream().map(InMemorySides::offer).toArray(String[]::new);
        return region.submit(
                        next.length == 0 ? wished : region.inOrder(wished, wish.silentDays(), next),
                        SmallRegion.MIDWIFE)
                .referral()
                .id();
    }

    @Override
    public Answer act(String id, Alone act, long version, String key, @Nullable BreakDown breakDown) {
        region.clock.goOn(Duration.ofMinutes(1));
        return broken(breakDown, () -> answer(id, act, version, key));
    }

    private static Answer broken(@Nullable BreakDown breakDown, Supplier<Answer> act) {
        if (breakDown == BreakDown.BEFORE) {
            return Answer.refused(BreakDown.STATUS);
        }
        Answer answer = act.get();
        return breakDown == BreakDown.AFTER ? Answer.refused(BreakDown.STATUS) : answer;
    }

    private Answer answer(String id, Alone act, long version, String key) {
        Command command = new Command(version, new RequestKey(key, act.act().name()));
        Turn turn = new Turn(new ReferralId(id), "aus Versehen", command, actor(act.by()));
        try {
            Loaded<Referral> after = useCases.perform(act.act(), turn);
            ReferralStatus state = act.act().withdraws() ? null : state(after, turn.actor());
            return new Answer(Model.DONE, state, after.version());
        } catch (RequestProblem | IllegalMove | StaleVersion refused) {
            return Answer.refused(status(refused));
        }
    }

    private @Nullable ReferralStatus state(Loaded<Referral> after, Actor actor) {
        Referral referral = after.state();
        return region.viewing.insight(referral, actor).course()
                ? referral.state().status()
                : null;
    }

    private static int status(RuntimeException refused) {
        return switch (refused) {
            case RequestProblem problem -> problem.status();
            case StaleVersion _ -> Model.OUTDATED;
            case IllegalMove _ -> Model.NOT_POSSIBLE;
            default -> throw refused;
        };
    }

    @Override
    public CompletableFuture<Answer> actMeanwhile(String id, Alone act, long version, String key) {
        return CompletableFuture.supplyAsync(() -> answer(id, act, version, key), meanwhile);
    }

    @Override
    public List<Answer> many(Act act, Who by, List<Line> lines, String key, @Nullable BreakDown breakDown) {
        if (breakDown == BreakDown.BEFORE) {
            return List.of(Answer.refused(BreakDown.STATUS));
        }
        region.clock.goOn(Duration.ofMinutes(1));
        List<Chosen> chosen = lines.stream()
                .map(line -> new Chosen(new ReferralId(line.id()), line.version()))
                .toList();
        MoveMany.Request request =
                new MoveMany.Request(UseCases.stepForMany(act), null, chosen, new RequestKey(key, act.name()));
        try {
            List<Answer> answers = useCases.many().move(request, actor(by)).stream()
                    .map(InMemorySides::answer)
                    .toList();
            return breakDown == null ? answers : List.of(Answer.refused(BreakDown.STATUS));
        } catch (RequestProblem refused) {
            return List.of(Answer.refused(breakDown == null ? refused.status() : BreakDown.STATUS));
        }
    }

    private static Answer answer(Result result) {
        return switch (result) {
            case Result.Moved moved ->
                new Answer(Model.DONE, moved.state(), moved.version() == null ? 0 : moved.version());
            case Result.Refused refused -> Answer.refused(status(refused.why()));
        };
    }

    @Override
    public Seen look(String id, Who who) {
        try {
            ViewReferral.Seen seen = region.viewing.view(new ReferralId(id), actor(who));
            Referral referral = seen.referral().state();
            Alternatives order = referral.progress().alternatives();
            OpenHandOver handOver = seen.handOver();
            boolean course = seen.insight().course();
            return new Seen(
                    Model.DONE,
                    course ? referral.state().status() : null,
                    seen.referral().version(),
                    seen.insight().history(referral).size(),
                    referral.state().ended(),
                    referral.consent().recipient(),
                    handOver == null ? null : Stage.valueOf(handOver.state().name()),
                    order == null || order.asked() == null || !seen.insight().sender()
                            ? null
                            : order.asked().referral().value());
        } catch (RequestProblem refused) {
            return Seen.refused(refused.status());
        }
    }

    @Override
    public boolean lists(Who team, String id) {
        List<String> lists = Listing.keysFor(actor(team), Listing.Side.RECEIVED, null);
        return region.referrals.find(new ReferralId(id)).stream()
                .flatMap(found -> found.state().listing().keys().stream())
                .anyMatch(lists::contains);
    }

    @Override
    public int goes(Who by, Who team, Days days, Page seen) {
        region.clock.goOn(Duration.ofMinutes(1));
        return answered(() -> teams.goes(actor(by), team, days, seen));
    }

    @Override
    public int isBack(Who by, Who team, Page seen) {
        region.clock.goOn(Duration.ofMinutes(1));
        return answered(() -> teams.isBack(actor(by), team, seen));
    }

    private static int answered(IntSupplier act) {
        try {
            return act.getAsInt();
        } catch (RequestProblem | StaleVersion refused) {
            return status(refused);
        }
    }

    @Override
    public boolean holdsTime() {
        return true;
    }

    @Override
    public void pass(int days) {
        region.clock.goOn(Duration.ofDays(days));
    }

    @Override
    public void close(Who offers) {
        put(offers, true);
    }

    @Override
    public void endSilence() {
        region.silence.end(AT_ONCE * AT_ONCE * AT_ONCE);
    }

    @Override
    public void lookWhatWaits() {
        region.waiting.pass(AT_ONCE);
    }

    @Override
    public void again(String id) {
        region.next.ask(new ReferralId(id));
        region.passing.pass(
                region.referrals.find(new ReferralId(id)).orElseThrow().state());
        region.waiting.pass(AT_ONCE);
        region.settle();
    }

    @Override
    public void settle(String referral) {
        region.settle();
    }

    @Override
    public void follow(Runnable until) {
        region.settle();
        until.run();
    }

    @Override
    public Instant now() {
        return region.clock.instant();
    }

    @Override
    public String organization(Who who) {
        return who.organization();
    }

    @Override
    public boolean hasOnly(int referrals) {
        return region.referrals.ids().size() == referrals;
    }

    @Override
    public @Nullable String lastPlace(String id) {
        Map<String, String> last = new HashMap<>();
        for (OutgoingEvent event : region.referrals.published()) {
            if (event.data() instanceof Placement placement) {
                last.put(event.key(), placement.state().name());
            }
        }
        return last.getOrDefault("placement/" + id, "nothing");
    }

    private static Actor actor(Who who) {
        return SmallRegion.actor(who.organization(), who.isTeam() ? who.word() : null);
    }
}
