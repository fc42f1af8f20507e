package de.praeventionskette.referral.asking.web;

import de.praeventionskette.kit.aggregate.AggregateStore.KeyReused;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.TooMany;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.referral.asking.LetIn;
import de.praeventionskette.referral.family.web.Callers;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.RequestKeys;
import de.praeventionskette.referral.referral.AskForHelp;
import de.praeventionskette.referral.referral.AskForHelp.Wanted;
import de.praeventionskette.referral.referral.Submitted;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a family asks for help itself, without a login and with as little about it as the first call needs. There is no API for
 * it: what keeps robots away is that each request comes from a form that a person was shown.
 */
@Hidden
@Controller
@RequestMapping("/family/ask")
@OpenToAll
class AskPages {
    private final AskForHelp ask;
    private final LetIn door;
    private final Senders senders;
    private final AskView view;
    private final Clock clock;

    AskPages(AskForHelp ask, LetIn door, Senders senders, AskView view, Clock clock) {
        this.ask = ask;
        this.door = door;
        this.senders = senders;
        this.view = view;
        this.clock = clock;
    }

    /** What a request is known by: who sends it, and its key. */
    @Component
    record Senders(Callers callers, RequestKeys keys) {}

    @GetMapping
    String blank(@RequestParam(required = false) @Nullable String offer, Locale language, Model model) {
        return view.blank(offer == null ? "" : offer, language, model);
    }

    /** Answers at once with the code, which never stands in an address; sending again has no second effect. */
    @PostMapping
    String send(
            @ModelAttribute AskForm form,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return view.asked(asked(form, request), language, model);
        } catch (Invalid invalid) {
            response.setStatus(invalid.status());
            return view.again(invalid, form, language, model);
        } catch (TooMany tooMany) {
            response.setStatus(tooMany.status());
            return view.full(tooMany, form, language, model);
        } catch (KeyReused sentBefore) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return "family-asked-before";
        }
    }

    private Submitted asked(AskForm form, HttpServletRequest request) {
        Fields fields = new Fields();
        String caller = senders.callers().of(request);
        Wanted wanted = form.read(fields, clock.instant(), view.today(), caller);
        fields.done();
        if (form.website() != null && !form.website().isBlank()) {
            throw new Invalid("ticket", "asking.robot");
        }
        String key = view.tickets().keyOf(Objects.requireNonNullElse(form.ticket(), ""), wanted.offer());
        String phone = Objects.requireNonNull(wanted.family().contact().phone());
        return ask.ask(
                wanted,
                senders.keys().once(new IdempotencyKey(key), form),
                () -> door.letIn(caller, phone, wanted.offer()));
    }
}
