package de.praeventionskette.referral.worklist.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.request.Slice;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.absence.Addressee;
import de.praeventionskette.referral.absence.web.AbsenceLines;
import de.praeventionskette.referral.referral.Listing.Side;
import de.praeventionskette.referral.worklist.ReadWorklist;
import de.praeventionskette.referral.worklist.bulk.MoveMany;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists with which a working day begins: what we sent, what comes to us, what waits too long. */
@Hidden
@Controller
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
class WorklistPages {
    private static final String PAGE = "worklists";
    /** As many as one may choose at once. */
    private static final int MANY = MoveMany.MOST;

    private static final List<ReferralStatus> FILTERS = Arrays.stream(ReferralStatus.values())
            .filter(status -> status != ReferralStatus.DRAFT)
            .toList();

    private final ReadWorklist worklist;
    private final WorklistLines lines;
    private final WorklistEntries entries;
    private final Choosing choosing;
    private final AbsenceLines absences;

    WorklistPages(
            ReadWorklist worklist,
            WorklistLines lines,
            WorklistEntries entries,
            Choosing choosing,
            AbsenceLines absences) {
        this.worklist = worklist;
        this.lines = lines;
        this.entries = entries;
        this.choosing = choosing;
        this.absences = absences;
    }

    /** Until when the own side is away; null: it is there. */
    @ModelAttribute("away")
    @Nullable String away(Actor actor, Locale language) {
        return mayBeAway(actor)
                ? absences.lastDay(Addressee.of(actor), language).orElse(null)
                : null;
    }

    /** Whether somebody may say that the own side is away. */
    @ModelAttribute("mayBeAway")
    boolean mayBeAway(Actor actor) {
        return actor.has(Role.PROVIDER);
    }

    /** Whether somebody comes from passing a referral to another team. */
    @ModelAttribute("passed")
    boolean passed(@RequestParam Optional<String> passed) {
        return passed.isPresent();
    }

    /** Whether somebody comes from taking a consent back, after which the referral cannot be seen any more. */
    @ModelAttribute("withdrawn")
    boolean withdrawn(@RequestParam Optional<String> withdrawn) {
        return withdrawn.isPresent();
    }

    /** Who takes requests in sees those first, everyone else what they sent. */
    @GetMapping("/")
    String home(Limit limit, Actor actor, Locale language, Model model) {
        return actor.has(Role.PROVIDER)
                ? received(Optional.empty(), limit, Optional.empty(), actor, language, model)
                : sent(Optional.empty(), limit, Optional.empty(), actor, language, model);
    }

    @GetMapping("/worklists/sent")
    String sent(
            @RequestParam Optional<ReferralStatus> state,
            Limit limit,
            Optional<Cursor> cursor,
            Actor actor,
            Locale language,
            Model model) {
        return newest(Side.SENT, state, Where.of(Side.SENT, limit, cursor), actor, language, model);
    }

    @GetMapping("/worklists/received")
    String received(
            @RequestParam Optional<ReferralStatus> state,
            Limit limit,
            Optional<Cursor> cursor,
            Actor actor,
            Locale language,
            Model model) {
        return newest(Side.RECEIVED, state, Where.of(Side.RECEIVED, limit, cursor), actor, language, model);
    }

    @GetMapping("/worklists/todo")
    String toDo(Limit limit, Optional<Cursor> cursor, Actor actor, Locale language, Model model) {
        Where here = Where.in("todo", limit, cursor);
        return show(Side.RECEIVED, here, worklist.toDo(actor, limit, cursor), actor, language, model);
    }

    @GetMapping("/worklists/overdue")
    String overdue(
            @RequestParam Optional<Side> side,
            Limit limit,
            Optional<Cursor> cursor,
            Actor actor,
            Locale language,
            Model model) {
        Side chosen = side.orElse(actor.has(Role.PROVIDER) ? Side.RECEIVED : Side.SENT);
        Where here = Where.in("overdue", limit, cursor).narrowed("side", chosen.name());
        return show(chosen, here, worklist.overdue(chosen, actor, limit, cursor), actor, language, model);
    }

    private String newest(
            Side side, Optional<ReferralStatus> state, Where here, Actor actor, Locale language, Model model) {
        model.addAttribute("filters", FILTERS);
        model.addAttribute("state", state.orElse(null));
        return show(
                side,
                here.narrowed("state", state.map(Enum::name).orElse("")),
                worklist.newest(side, state.orElse(null), actor, here.limit(), here.at()),
                actor,
                language,
                model);
    }

    private String show(
            Side side, Where here, Slice<ReadWorklist.Line> page, Actor actor, Locale language, Model model) {
        model.addAttribute("tab", here.tab());
        model.addAttribute("side", side);
        model.addAttribute("entries", entries.of(lines.of(page.items(), side), side, language));
        choosing.show(side, page.items(), actor, model);
        model.addAttribute("here", here.address());
        model.addAttribute("next", here.next(page.next()));
        model.addAttribute("more", page.next() == null || here.limit().value() >= MANY ? null : here.withMore(MANY));
        return PAGE;
    }
}
