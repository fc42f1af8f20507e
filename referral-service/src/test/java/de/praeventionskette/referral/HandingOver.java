package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.referral.Agreement;
import de.praeventionskette.referral.referral.AnswerHandOver;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.HistoryEntry.Aside;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.NoteHandOver;
import de.praeventionskette.referral.referral.OpenHandOver;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.RejectReferral;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.referral.WarmHandOver.Note;
import de.praeventionskette.referral.referral.WarmHandOver.Way;
import de.praeventionskette.referral.referral.WishHandOver;
import de.praeventionskette.referral.referral.WishedHandOver;
import de.praeventionskette.referral.worklist.CountToDo;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From Monday, the 2nd of March 2026, ten o'clock on, a midwife hands families over together with the centre. */
abstract class HandingOver {
    static final String REACH = "0511 123 45, Mo–Do 8–12";

    final SmallRegion region = new SmallRegion();
    final LocalDate today = LocalDays.of(region.clock.instant());

    ReferralId wished(Way way, ConsentScope... scopes) {
        return region.submit(wish(way, scopes), MIDWIFE).referral().state().id();
    }

    NewReferral wish(Way way, ConsentScope... scopes) {
        NewReferral plain = region.wish("cafe", null, scopes);
        NewReferral.Wish wish = new NewReferral.Wish("cafe", "HEALTH", "a message", new WishedHandOver(way, REACH));
        return new NewReferral(plain.family(), wish, plain.consent(), plain.pathCode(), plain.order());
    }

    static Turn turn(ReferralId id, Actor actor) {
        return Turn.of(id, Command.plain(), actor);
    }

    void wish(ReferralId id, Way way, String reach) {
        new WishHandOver(region.desk).wish(new WishedHandOver(way, reach), turn(id, MIDWIFE));
    }

    void answer(ReferralId id, @Nullable String reach, @Nullable LocalDate day, @Nullable LocalTime time) {
        new AnswerHandOver(region.desk).answer(new Agreement(reach, day, time), turn(id, CENTRE));
    }

    void note(ReferralId id, Note note, Actor by) {
        new NoteHandOver(region.desk).note(note, turn(id, by));
    }

    Referral referral(ReferralId id) {
        return region.referrals.find(id).orElseThrow().state();
    }

    @Nullable OpenHandOver seen(ReferralId id, Actor actor) {
        return region.viewing.view(id, actor).handOver();
    }

    OpenHandOver handOver(ReferralId id, Actor actor) {
        return Objects.requireNonNull(seen(id, actor));
    }

    int toDo() {
        return new CountToDo(region.referrals, region.clock)
                .count(CountToDo.Whose.of(CENTRE))
                .toDo();
    }

    List<Aside.What> asides(ReferralId id) {
        return referral(id).history().stream()
                .flatMap(entry -> java.util.stream.Stream.ofNullable(entry.aside()))
                .map(Aside::what)
                .toList();
    }

    void reject(ReferralId id, Actor by) {
        new RejectReferral(region.desk).reject(Explanation.of(Reason.NO_CAPACITY, null), turn(id, by));
        region.settle();
    }
}
