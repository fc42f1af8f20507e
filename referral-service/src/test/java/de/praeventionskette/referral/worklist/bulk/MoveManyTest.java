package de.praeventionskette.referral.worklist.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.AggregateStore.KeyReused;
import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.NoConsent;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.Contact;
import de.praeventionskette.referral.referral.Desk;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.IllegalMove;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.referral.Turn;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Forty families after a holiday: each is answered by itself, and none twice. */
class MoveManyTest {
    private final SmallRegion region = new SmallRegion();
    private final MoveMany many = ManySteps.in(region);

    private List<Chosen> sent(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> region.submitted("cafe").referral())
                .map(MoveManyTest::chosen)
                .toList();
    }

    private static Chosen chosen(Loaded<Referral> referral) {
        return new Chosen(new ReferralId(referral.id()), referral.version());
    }

    private static RequestKey key() {
        return new RequestKey(UUID.randomUUID().toString(), "digest");
    }

    private static MoveMany.Request request(Step step, List<Chosen> chosen, @Nullable RequestKey once) {
        return new MoveMany.Request(step, null, chosen, once);
    }

    private Loaded<Referral> now(Chosen chosen) {
        return region.referrals.find(chosen.referral()).orElseThrow();
    }

    private ReferralStatus state(Chosen chosen) {
        return now(chosen).state().state().status();
    }

    private static RuntimeException why(Result result) {
        return ((Result.Refused) result).why();
    }

    @Test
    void twentyAreAcceptedAtOnceAndEachIsAStepOfItsOwn() {
        List<Chosen> chosen = sent(20);

        List<Result> results = many.move(request(new Step.Accept(), chosen, key()), SmallRegion.CENTRE);

        assertThat(results)
                .hasSize(20)
                .allSatisfy(
                        result -> assertThat(((Result.Moved) result).state()).isEqualTo(ReferralStatus.ACCEPTED));
        assertThat(chosen).allSatisfy(each -> {
            assertThat(state(each)).isEqualTo(ReferralStatus.ACCEPTED);
            assertThat(now(each).version()).isEqualTo(each.version() + 1);
        });
    }

    @Test
    void whatSomebodyElseChangedMeanwhileStaysAsItIsAndTheOthersGoOn() {
        List<Chosen> chosen = sent(4);
        accept(chosen.get(1));

        List<Result> results =
                many.move(request(new Step.Note(Contact.NOT_REACHED), chosen, key()), SmallRegion.CENTRE);

        assertThat(why(results.get(1))).isInstanceOf(StaleVersion.class);
        assertThat(now(chosen.get(1)).state().progress().contact()).isNull();
        assertThat(Stream.of(0, 2, 3).map(results::get)).allMatch(Result.Moved.class::isInstance);
    }

    private void accept(Chosen chosen) {
        new AcceptReferral(region.desk)
                .accept(Turn.of(chosen.referral(), new Command(chosen.version(), null), SmallRegion.CENTRE));
    }

    @Test
    void aRepeatAnswersTheSameAndChangesNothing() {
        List<Chosen> chosen = sent(3);
        MoveMany.Request request = request(new Step.Accept(), chosen, key());
        List<Result> first = many.move(request, SmallRegion.CENTRE);

        assertThat(many.move(request, SmallRegion.CENTRE)).isEqualTo(first);

        assertThat(chosen).allSatisfy(each -> assertThat(now(each).version()).isEqualTo(each.version() + 1));
    }

    @Test
    void whatWasKilledHalfWayIsFinishedWhenItIsSentAgain() {
        List<Chosen> chosen = sent(5);
        MoveMany.Request request = request(new Step.Accept(), chosen, key());

        assertThatThrownBy(() -> ManySteps.at(diesBeforeChange(3), region).move(request, SmallRegion.CENTRE))
                .isInstanceOf(IllegalStateException.class);
        assertThat(chosen.stream().map(this::state))
                .filteredOn(ReferralStatus.ACCEPTED::equals)
                .hasSize(2);

        assertThat(many.move(request, SmallRegion.CENTRE)).allMatch(Result.Moved.class::isInstance);
        assertThat(chosen).allSatisfy(each -> assertThat(now(each).version()).isEqualTo(each.version() + 1));
    }

    /** A desk whose store goes away before it makes some change. */
    private Desk diesBeforeChange(int number) {
        AtomicInteger changes = new AtomicInteger();
        Referrals dying = (Referrals) Proxy.newProxyInstance(
                Referrals.class.getClassLoader(), new Class<?>[] {Referrals.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("change") && changes.incrementAndGet() == number) {
                        throw new IllegalStateException("killed");
                    }
                    try {
                        return method.invoke(region.referrals, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw Objects.requireNonNull(thrown.getCause());
                    }
                });
        return new Desk(
                dying, new Desk.Rules(region.reasons, region.deadlines), region.vault, region.gate, region.clock);
    }

    @Test
    void theSameKeyWithOtherContentDoesNotChangeWhatWasDone() {
        List<Chosen> chosen = sent(1);
        many.move(request(new Step.Accept(), chosen, new RequestKey("the-same-key", "one")), SmallRegion.CENTRE);

        List<Result> results = many.move(
                request(new Step.Start(), chosen, new RequestKey("the-same-key", "other")), SmallRegion.CENTRE);

        assertThat(why(results.getFirst())).isInstanceOf(KeyReused.class);
        assertThat(state(chosen.getFirst())).isEqualTo(ReferralStatus.ACCEPTED);
    }

    @Test
    void whatItsStateDoesNotAllowIsPassedByWithTheReasonOfTheSingleStep() {
        List<Chosen> chosen = sent(2);
        accept(chosen.getFirst());
        List<Chosen> again = chosen.stream().map(each -> chosen(now(each))).toList();

        List<Result> results = many.move(
                request(new Step.Reject(Explanation.of(Reason.NO_CAPACITY, null)), again, key()), SmallRegion.CENTRE);

        assertThat(why(results.getFirst())).isInstanceOf(IllegalMove.class);
        assertThat(state(chosen.getFirst())).isEqualTo(ReferralStatus.ACCEPTED);
        assertThat(state(chosen.getLast())).isEqualTo(ReferralStatus.REJECTED);
    }

    @Test
    void nobodyLearnsWhetherAReferralOfOthersIsThere() {
        Chosen foreign = sent(1).getFirst();
        Chosen unknown = new Chosen(new ReferralId(UUID.randomUUID().toString()), 1);

        List<Result> results =
                many.move(request(new Step.Accept(), List.of(foreign, unknown), key()), SmallRegion.EARLY);

        assertThat(results)
                .allSatisfy(result -> assertThat(why(result))
                        .isInstanceOfSatisfying(
                                NotFound.class, gone -> assertThat(gone.code()).isEqualTo("referral.not-found")));
        assertThat(state(foreign)).isEqualTo(ReferralStatus.REQUESTED);
    }

    @Test
    void theSenderDoesNotAnswerForTheReceiverNorTheReceiverAskForTheSender() {
        List<Chosen> chosen = sent(1);

        assertThat(why(many.move(request(new Step.Accept(), chosen, key()), SmallRegion.MIDWIFE)
                        .getFirst()))
                .isInstanceOf(NotAllowed.class);
        assertThat(why(many.move(request(new Step.Ask(), chosen, key()), SmallRegion.CENTRE)
                        .getFirst()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aConsentThatWasWithdrawnBetweenListAndStepIsNamedAsTheReason() {
        List<Chosen> chosen = sent(2);
        region.withdrawing.withdraw(
                chosen.getFirst().referral(), Set.of(ConsentScope.TRANSMISSION), SmallRegion.MIDWIFE);

        List<Result> results = many.move(request(new Step.Accept(), chosen, key()), SmallRegion.CENTRE);

        assertThat(why(results.getFirst()))
                .isInstanceOfSatisfying(
                        NoConsent.class, no -> assertThat(no.code()).isEqualTo("consent.withdrawn"));
        assertThat(state(chosen.getFirst())).isEqualTo(ReferralStatus.CANCELLED);
        assertThat(state(chosen.getLast())).isEqualTo(ReferralStatus.ACCEPTED);
    }

    @Test
    void aReasonThatIsNotTheOrganizationsOwnStopsTheWholeRequest() {
        List<Chosen> chosen = sent(3);
        Step reject = new Step.Reject(new Explanation(Reason.OTHER, null, "of-somebody-else"));

        assertThatThrownBy(() -> many.move(request(reject, chosen, key()), SmallRegion.CENTRE))
                .isInstanceOf(Invalid.class);

        assertThat(chosen).allSatisfy(each -> assertThat(state(each)).isEqualTo(ReferralStatus.REQUESTED));
    }

    @Test
    void aTeamThatTheOrganizationDoesNotHaveStopsTheWholeRequestWhateverIsWrongWithTheFirst() {
        List<Chosen> chosen = Stream.concat(Stream.of(new Chosen(new ReferralId("unknown"), 1)), sent(2).stream())
                .toList();

        assertThatThrownBy(() ->
                        many.move(request(new Step.PassOn("of-somebody-else"), chosen, key()), SmallRegion.CENTRE))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("team"));

        assertThat(chosen.subList(1, 3))
                .allSatisfy(each -> assertThat(now(each).version()).isEqualTo(each.version()));
    }

    @Test
    void theSenderAsksAboutManyAndHearsWhereItHasAskedAlready() {
        List<Chosen> chosen = sent(2);
        many.move(request(new Step.Ask(), chosen.subList(0, 1), key()), SmallRegion.MIDWIFE);
        List<Chosen> again = chosen.stream().map(each -> chosen(now(each))).toList();

        List<Result> results = many.move(request(new Step.Ask(), again, key()), SmallRegion.MIDWIFE);

        assertThat(why(results.getFirst())).hasMessageContaining("referral.asked-already");
        assertThat(now(chosen.getLast()).state().progress().question()).isNotNull();
    }

    @Test
    void aWordIsSealedForEachChildByItself() {
        List<Chosen> chosen = sent(2);

        many.move(new MoveMany.Request(new Step.Accept(), "Wir melden uns", chosen, key()), SmallRegion.CENTRE);

        List<String> sealed = chosen.stream()
                .map(each -> now(each).state().history().getLast().comment())
                .map(comment -> Objects.requireNonNull(comment).value())
                .toList();
        assertThat(sealed).doesNotHaveDuplicates().noneMatch(text -> text.contains("Wir melden"));
    }

    @Test
    void noneTooManyAndTheSameTwiceAreNoRequest() {
        Chosen one = sent(1).getFirst();
        Step accept = new Step.Accept();
        List<Chosen> more = IntStream.rangeClosed(0, MoveMany.MOST)
                .mapToObj(number -> new Chosen(new ReferralId("r" + number), 1))
                .toList();

        assertThatThrownBy(() -> request(accept, List.of(), null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> request(accept, more, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> request(accept, List.of(one, one), null)).isInstanceOf(Invalid.class);
    }
}
