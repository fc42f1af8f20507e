package de.praeventionskette.referral.deadline.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.PreconditionRequired;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.deadline.DeadlineBook;
import de.praeventionskette.referral.deadline.DeadlineRule;
import de.praeventionskette.referral.deadline.DeadlineRules;
import de.praeventionskette.referral.deadline.Deadlines;
import de.praeventionskette.referral.deadline.SetDeadlines;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Mistakes;
import de.praeventionskette.referral.input.web.Words;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An organization's deadlines, each with the day on which something of today would be due. */
@Hidden
@Controller
@RequestMapping("/deadlines")
@AllowedTo({Role.PROVIDER, Role.PROFESSIONAL})
class DeadlinePages {
    private static final int LONGEST = 20;
    private static final String VERSION = "version";

    private final DeadlineBook book;
    private final SetDeadlines set;
    private final Deadlines deadlines;
    private final Mistakes mistakes;
    private final Words words;

    DeadlinePages(DeadlineBook book, SetDeadlines set, Deadlines deadlines, Mistakes mistakes, Words words) {
        this.book = book;
        this.set = set;
        this.deadlines = deadlines;
        this.mistakes = mistakes;
        this.words = words;
    }

    /**
     * One rule on the page.
     *
     * @param days as stored, or as typed
     * @param example the day on which something of today would be due; null: what was typed is not stored
     * @param stored what somebody else has stored meanwhile; null: nothing else
     */
    record Row(
            ReferralStatus state,
            String days,
            boolean workingDays,
            @Nullable String example,
            @Nullable DeadlineRule stored) {}

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String done, Actor actor, Locale language, Model model) {
        model.addAttribute("done", done != null);
        Loaded<DeadlineRules> rules = book.find(actor.organization(), actor.region());
        model.addAttribute(VERSION, rules.version());
        List<Row> rows = rules.state().all().stream()
                .map(rule -> row(rule, actor, language))
                .toList();
        model.addAttribute("rows", rows);
        return "deadlines";
    }

    private Row row(DeadlineRule rule, Actor actor, Locale language) {
        return new Row(
                rule.state(),
                Integer.toString(rule.days()),
                rule.workingDays(),
                words.day(deadlines.lastDay(rule, words.today(), actor.region()), language),
                null);
    }

    /** Who has not seen what is there is shown it beside what was typed. */
    @PostMapping
    String set(
            @RequestParam Map<String, String> typed,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            Fields fields = new Fields();
            List<DeadlineRule> rules = new ArrayList<>();
            for (DeadlineRule usual : DeadlineRules.USUAL) {
                rules.add(rule(fields, usual.state(), typed));
            }
            fields.done();
            set.set(rules, seen(typed), actor);
            return "redirect:/deadlines?done";
        } catch (StaleVersion | PreconditionRequired changedMeanwhile) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            Loaded<DeadlineRules> now = book.find(actor.organization(), actor.region());
            model.addAttribute("changed", true);
            model.addAttribute(VERSION, now.version());
            model.addAttribute(
                    "rows",
                    now.state().all().stream()
                            .map(stored -> beside(stored, typed))
                            .toList());
            return "deadlines";
        } catch (Invalid problem) {
            response.setStatus(problem.status());
            mistakes.show(problem, language, model);
            model.addAttribute(VERSION, typed.get(VERSION));
            model.addAttribute(
                    "rows",
                    DeadlineRules.USUAL.stream()
                            .map(usual -> typed(usual.state(), typed))
                            .toList());
            return "deadlines";
        }
    }

    private static long seen(Map<String, String> typed) {
        String version = typed.getOrDefault(VERSION, "");
        if (!version.matches("[0-9]{1,18}")) {
            throw new PreconditionRequired(VERSION, "missing");
        }
        return Long.parseLong(version);
    }

    private static DeadlineRule rule(Fields fields, ReferralStatus state, Map<String, String> typed) {
        String field = "days." + state;
        String days = fields.text(field, typed.get(field), LONGEST);
        if (!days.isEmpty() && !days.matches("[0-9]{1,3}")) {
            fields.refuse(field, "deadline.days", DeadlineRules.MOST);
            return new DeadlineRule(state, 1, false);
        }
        return new DeadlineRule(state, days.isEmpty() ? 1 : Integer.parseInt(days), works(state, typed));
    }

    private static Row typed(ReferralStatus state, Map<String, String> typed) {
        return new Row(state, typed.getOrDefault("days." + state, ""), works(state, typed), null, null);
    }

    private static Row beside(DeadlineRule stored, Map<String, String> typed) {
        Row row = typed(stored.state(), typed);
        boolean same =
                row.days().strip().equals(Integer.toString(stored.days())) && row.workingDays() == stored.workingDays();
        return same ? row : new Row(row.state(), row.days(), row.workingDays(), null, stored);
    }

    private static boolean works(ReferralStatus state, Map<String, String> typed) {
        return "working".equals(typed.get("count." + state));
    }
}
