package de.praeventionskette.referral.worklist.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.request.Slice;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.referral.Listing.Side;
import de.praeventionskette.referral.worklist.ReadWorklist;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The lists with which a working day begins: what we sent, what comes to us, what waits too long. */
@Hidden
@Controller
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
class WorklistPages {
    private static final String PAGE = "worklists";
    private static final List<ReferralStatus> FILTERS = Arrays.stream(ReferralStatus.values())
            .filter(status -> status != ReferralStatus.DRAFT)
            .toList();

    private final ReadWorklist worklist;
    private final WorklistLines lines;
    private final WorklistEntries entries;

    WorklistPages(ReadWorklist worklist, WorklistLines lines, WorklistEntries entries) {
        this.worklist = worklist;
        this.lines = lines;
        this.entries = entries;
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
        return newest(
                Side.SENT,
                state,
                worklist.newest(Side.SENT, state.orElse(null), actor, limit, cursor),
                language,
                model);
    }

    @GetMapping("/worklists/received")
    String received(
            @RequestParam Optional<ReferralStatus> state,
            Limit limit,
            Optional<Cursor> cursor,
            Actor actor,
            Locale language,
            Model model) {
        return newest(
                Side.RECEIVED,
                state,
                worklist.newest(Side.RECEIVED, state.orElse(null), actor, limit, cursor),
                language,
                model);
    }

    @GetMapping("/worklists/todo")
    String toDo(Limit limit, Optional<Cursor> cursor, Actor actor, Locale language, Model model) {
        model.addAttribute("tab", "todo");
        return show(Side.RECEIVED, worklist.toDo(actor, limit, cursor), "", "", language, model);
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
        Slice<ReadWorklist.Line> page = worklist.overdue(chosen, actor, limit, cursor);
        model.addAttribute("tab", "overdue");
        return show(chosen, page, "side", chosen.name(), language, model);
    }

    private String newest(
            Side side, Optional<ReferralStatus> state, Slice<ReadWorklist.Line> page, Locale language, Model model) {
        model.addAttribute("tab", side.name().toLowerCase(Locale.ROOT));
        model.addAttribute("filters", FILTERS);
        model.addAttribute("state", state.orElse(null));
        return show(side, page, "state", state.map(Enum::name).orElse(""), language, model);
    }

    private String show(
            Side side, Slice<ReadWorklist.Line> page, String narrowedBy, String value, Locale language, Model model) {
        model.addAttribute("side", side);
        model.addAttribute("entries", entries.of(lines.of(page.items()), side, language));
        model.addAttribute("next", next(page, String.valueOf(model.getAttribute("tab")), narrowedBy, value));
        return PAGE;
    }

    private static String next(Slice<?> page, String tab, String narrowedBy, String value) {
        Cursor next = page.next();
        if (next == null) {
            return "";
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/worklists/" + tab);
        if (!value.isEmpty()) {
            address.queryParam(narrowedBy, value);
        }
        return address.queryParam(Cursor.PARAMETER, next.encoded()).toUriString();
    }
}
