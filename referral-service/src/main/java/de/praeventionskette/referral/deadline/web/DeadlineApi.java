package de.praeventionskette.referral.deadline.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.request.ETags;
import de.praeventionskette.kit.request.IfMatch;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.deadline.DeadlineBook;
import de.praeventionskette.referral.deadline.DeadlineRule;
import de.praeventionskette.referral.deadline.DeadlineRules;
import de.praeventionskette.referral.deadline.SetDeadlines;
import de.praeventionskette.referral.input.Fields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Within how many days the organization that one acts for does something. */
@RestController
@RequestMapping("/api/deadlines")
@AllowedTo({Role.PROVIDER, Role.PROFESSIONAL})
@Tag(name = "deadlines")
class DeadlineApi {
    private final DeadlineBook book;
    private final SetDeadlines set;

    DeadlineApi(DeadlineBook book, SetDeadlines set) {
        this.book = book;
        this.set = set;
    }

    /** Rules, one per state; a state that is left out follows the usual rule. */
    record RulesBody(@Nullable List<RuleBody> rules) {}

    /**
     * One rule.
     *
     * @param state REQUESTED, ACCEPTED or ON_HOLD
     * @param days from 1 to 365
     * @param workingDays whether only working days count; missing: all days count
     */
    record RuleBody(
            @Nullable ReferralStatus state,
            @Nullable Integer days,
            @Nullable Boolean workingDays) {}

    @GetMapping
    @Operation(summary = "The rules as they hold for the own organization, with the ETag that a change of them needs")
    ResponseEntity<List<DeadlineRule>> list(Actor actor) {
        return answer(book.find(actor.organization(), actor.region()));
    }

    @PutMapping
    @Operation(
            summary = "Set the own organization's rules; they hold for what comes from now on",
            description =
                    "If-Match names the version that was seen; the usual rules, which nobody has set, have one, too."
                            + " Equal content changes nothing.")
    ResponseEntity<List<DeadlineRule>> set(@RequestBody RulesBody body, IfMatch seen, Actor actor) {
        Fields fields = new Fields();
        List<DeadlineRule> rules = (body.rules() == null ? List.<RuleBody>of() : body.rules())
                .stream()
                        .map(rule -> rule == null ? new RuleBody(null, null, null) : rule)
                        .limit(ReferralStatus.values().length + 1L)
                        .map(rule -> new DeadlineRule(
                                fields.required("rules.state", rule.state(), ReferralStatus.REQUESTED),
                                fields.required("rules.days", rule.days(), 1),
                                Boolean.TRUE.equals(rule.workingDays())))
                        .toList();
        fields.done();
        return answer(set.set(rules, seen.version(), actor));
    }

    private static ResponseEntity<List<DeadlineRule>> answer(Loaded<DeadlineRules> rules) {
        return ResponseEntity.ok()
                .eTag(ETags.of(rules.version()))
                .body(rules.state().all());
    }
}
