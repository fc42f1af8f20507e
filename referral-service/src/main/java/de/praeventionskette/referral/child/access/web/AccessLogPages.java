package de.praeventionskette.referral.child.access.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.access.AccessEntry;
import de.praeventionskette.kit.access.AccessLog;
import de.praeventionskette.kit.access.AccessQuery;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.request.Slice;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.child.access.KitReadLog;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Mistakes;
import de.praeventionskette.referral.input.web.Typed;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Who read which child, when and what for, for the privacy officer of the region; and whether the log is whole. */
@Hidden
@Controller
@RequestMapping("/access-log")
@AllowedTo(Role.PRIVACY_OFFICER)
class AccessLogPages {
    private static final String PAGE = "access-log";
    private static final int LONGEST = 100;

    private final AccessLog log;
    private final AccessRows rows;
    private final Mistakes mistakes;

    AccessLogPages(AccessLog log, AccessRows rows, Mistakes mistakes) {
        this.log = log;
        this.rows = rows;
        this.mistakes = mistakes;
    }

    /**
     * What is looked for.
     *
     * @param child id of a child
     * @param organization id of an organization
     * @param from first day
     * @param until last day
     */
    record Search(
            @Nullable String child,
            @Nullable String organization,
            @Nullable String from,
            @Nullable String until) {

        AccessQuery read(String region) {
            Fields fields = new Fields();
            LocalDate first = Typed.day(fields, "from", from);
            LocalDate last = Typed.day(fields, "until", until);
            AccessQuery query = new AccessQuery(
                    KitReadLog.kind(region),
                    fields.optionalText("child", child, LONGEST),
                    fields.optionalText("organization", organization, LONGEST),
                    first == null ? null : begin(first),
                    last == null ? null : begin(last.plusDays(1)));
            fields.done();
            return query;
        }

        private static Instant begin(LocalDate day) {
            return day.atStartOfDay(LocalDays.ZONE).toInstant();
        }

        String next(Cursor cursor) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/access-log");
            add(address, "child", child);
            add(address, "organization", organization);
            add(address, "from", from);
            add(address, "until", until);
            return address.queryParam(Cursor.PARAMETER, cursor.encoded())
                    .encode()
                    .toUriString();
        }

        private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                address.queryParam(name, value.strip());
            }
        }
    }

    @GetMapping
    String search(
            @ModelAttribute Search search,
            Limit limit,
            Optional<Cursor> cursor,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("search", search);
        try {
            Slice<AccessEntry> page = log.search(search.read(actor.region()), limit, cursor);
            model.addAttribute("looks", rows.of(page.items(), language));
            model.addAttribute("next", page.next() == null ? "" : search.next(page.next()));
        } catch (Invalid invalid) {
            response.setStatus(invalid.status());
            mistakes.show(invalid, language, model);
            model.addAttribute("looks", List.of());
            model.addAttribute("next", "");
        }
        return PAGE;
    }

    @GetMapping("/verification")
    String verify(Model model) {
        model.addAttribute("verification", log.verify());
        return "access-log-verification";
    }
}
