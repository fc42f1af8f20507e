package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.PreconditionRequired;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.sheet.web.Refusal;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Typed;
import de.praeventionskette.referral.referral.IllegalMove;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.referral.WithdrawConsent;
import de.praeventionskette.referral.referral.WithdrawRelease;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One referral for both of its sides: what it is about, how it went, and what may be done now. */
@Hidden
@Controller
@RequestMapping("/{id}")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
class ReferralPages {
    private static final Set<String> BESIDES = Set.of(
            "withdrawal",
            "renewal",
            "protection",
            "order",
            "sheet",
            "sheet-removed",
            "hand-over-wish",
            "hand-over-removal",
            "hand-over-answer",
            "hand-over-note");

    private final ReferralDetail detail;
    private final ReceiverMoves receiver;
    private final SenderMoves sender;
    private final WithdrawConsent withdrawals;
    private final WithdrawRelease releases;

    ReferralPages(
            ReferralDetail detail,
            ReceiverMoves receiver,
            SenderMoves sender,
            WithdrawConsent withdrawals,
            WithdrawRelease releases) {
        this.detail = detail;
        this.receiver = receiver;
        this.sender = sender;
        this.withdrawals = withdrawals;
        this.releases = releases;
    }

    @GetMapping
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String changed,
            @RequestParam(required = false) @Nullable Refusal refused,
            Actor actor,
            Locale language,
            Model model) {
        model.addAttribute("done", done != null && (BESIDES.contains(done) || Move.of(done) != null) ? done : null);
        model.addAttribute("refused", refused);
        model.addAttribute("changed", changed != null);
        return detail.show(id, actor, language, model);
    }

    /** Whoever moves a referral that somebody else has moved meanwhile is asked to look again; nothing is done. */
    @PostMapping("/moves/{move}")
    String move(
            @PathVariable String id,
            @PathVariable String move,
            @ModelAttribute MoveForm form,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Move wanted = Move.of(move);
        if (wanted == null) {
            throw new NotFound("referral.not-found");
        }
        if (form.version() == null) {
            throw new PreconditionRequired("version", "missing");
        }
        try {
            perform(wanted, form, form.turn(new ReferralId(id), new Command(form.version(), null), actor));
            return wanted == Move.REASSIGN
                    ? "redirect:/worklists/received?passed"
                    : "redirect:/" + id + "?done=" + wanted.path();
        } catch (NotFound gone) {
            if (wanted != Move.REASSIGN) {
                throw gone;
            }
            return "redirect:/worklists/received?passed";
        } catch (StaleVersion | IllegalMove movedMeanwhile) {
            return "redirect:/" + id + "?changed";
        } catch (Invalid invalid) {
            response.setStatus(invalid.status());
            detail.mistakes(invalid, wanted, form, language, model);
            return detail.show(id, actor, language, model);
        }
    }

    private void perform(Move move, MoveForm form, Turn turn) {
        switch (move) {
            case ACCEPT -> receiver.accept().accept(turn);
            case START -> receiver.start().start(turn);
            case RESUME -> receiver.resume().resume(turn);
            case CONTACT -> receiver.note().note(form.howFar(), turn);
            case REASSIGN -> receiver.reassign().reassign(form.newTeam(), turn);
            case COMPLETE -> receiver.complete().complete(form.howItEnded(), turn);
            case REJECT -> receiver.reject().reject(form.why(), turn);
            case HOLD -> receiver.hold().hold(form.why(), turn);
            case FAIL -> receiver.fail().fail(form.why(), turn);
            case REOPEN -> receiver.reopen().reopen(turn);
            case ASK -> sender.ask().ask(turn);
            case CANCEL -> sender.cancel().cancel(form.why(), turn);
            case CORRECT -> sender.correct().enteredInError(form.why(), turn);
        }
    }

    /** A family in danger must not be found by who holds its code. */
    @PostMapping("/protection")
    String protect(@PathVariable String id, @RequestParam boolean hides, Actor actor) {
        sender.hide().hide(hides, Turn.of(new ReferralId(id), Command.plain(), actor));
        return "redirect:/" + id + "?done=protection";
    }

    /** The family does not want anybody else to be asked. */
    @PostMapping("/order/end")
    String endOrder(@PathVariable String id, Actor actor) {
        sender.endOrder().end(Turn.of(new ReferralId(id), Command.plain(), actor));
        return "redirect:/" + id + "?done=order";
    }

    /** The family takes consent back, here or on the telephone; that always works, whatever has changed meanwhile. */
    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> scopes,
            @RequestParam(required = false) @Nullable String secrecy,
            @RequestParam(required = false) @Nullable String all,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            ReferralId referral = new ReferralId(id);
            if (secrecy != null || all != null) {
                releases.withdraw(referral, actor);
            }
            if (secrecy != null && scopes == null && all == null) {
                return "redirect:/" + id + "?done=withdrawal";
            }
            Set<ConsentScope> taken = all == null ? chosen(scopes) : EnumSet.allOf(ConsentScope.class);
            Referral after = withdrawals.withdraw(referral, taken, actor).state();
            return after.isFamilysOwn() && taken.contains(ConsentScope.TRANSMISSION)
                    ? "redirect:/worklists/received?withdrawn"
                    : "redirect:/" + id + "?done=withdrawal";
        } catch (Invalid invalid) {
            response.setStatus(invalid.status());
            detail.mistakes(invalid, null, null, language, model);
            return detail.show(id, actor, language, model);
        }
    }

    private static Set<ConsentScope> chosen(@Nullable List<String> scopes) {
        Fields fields = new Fields();
        List<ConsentScope> known = fields.some(
                "scopes",
                (scopes == null ? List.<String>of() : scopes)
                        .stream()
                                .map(scope -> Typed.word(fields, "scopes", scope, ConsentScope.class))
                                .filter(Objects::nonNull)
                                .toList());
        fields.done();
        return EnumSet.copyOf(known);
    }
}
