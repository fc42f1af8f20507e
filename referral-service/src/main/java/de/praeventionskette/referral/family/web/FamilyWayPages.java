package de.praeventionskette.referral.family.web;

import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.RequestProblem;
import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.family.FamilyTickets.Opened;
import de.praeventionskette.referral.family.FamilyWay;
import de.praeventionskette.referral.family.OpenWay;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Mistakes;
import de.praeventionskette.referral.input.web.Typed;
import de.praeventionskette.referral.paper.Paper;
import de.praeventionskette.referral.paper.web.PaperAnswer;
import de.praeventionskette.referral.path.PathCode;
import de.praeventionskette.referral.referral.IllegalMove;
import de.praeventionskette.referral.referral.ReferralId;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A family's own page: where its requests stand, who has its data, and what it can do. Code and ticket travel in forms only,
 * so that neither an address nor the browser's history tells anything.
 */
@Hidden
@Controller
@RequestMapping("/family/way")
@OpenToAll
public class FamilyWayPages {
    private static final int TICKET = 300;

    private final FamilyActs acts;
    private final FamilyWayCards cards;
    private final Paper paper;
    private final Mistakes mistakes;
    private final Callers callers;

    public FamilyWayPages(FamilyActs acts, FamilyWayCards cards, Paper paper, Mistakes mistakes, Callers callers) {
        this.acts = acts;
        this.cards = cards;
        this.paper = paper;
        this.mistakes = mistakes;
        this.callers = callers;
    }

    /** Whoever comes by an address has no code with them; so does whoever changes the language after an act. */
    @GetMapping({"", "/nobody-called", "/withdrawal", "/receipt"})
    String ask(Model model) {
        return question(model);
    }

    @PostMapping
    String open(@ModelAttribute Answer typed, Locale language, Model model, HttpServletRequest request) {
        Fields fields = new Fields();
        String code = fields.text("pathCode", typed.pathCode(), PathCode.LONGEST_TYPED);
        String pin = fields.code("pin", typed.pin(), OpenWay.PIN);
        String asked = fields.optionalText("asked", typed.asked(), TICKET);
        String choice = fields.optionalText("choice", typed.choice(), TICKET);
        fields.done();
        acts.tickets().mustBeAsked(asked == null ? "" : asked);
        if (typed.again() != null && !typed.again().strip().equals(pin)) {
            throw new Invalid("pin", "family.pin-differs");
        }
        String caller = callers.of(request);
        OpenWay.Answer answer = typed.again() != null
                ? new OpenWay.Answer.Open(acts.open().open(code, pin, caller))
                : acts.open().enter(code, pin, choice, caller);
        return switch (answer) {
            case OpenWay.Answer.Open open -> show(acts.tickets().open(open.page()), null, language, model);
            case OpenWay.Answer.Again again -> {
                model.addAttribute("code", code);
                model.addAttribute("choice", again.choice());
                model.addAttribute("asked", acts.tickets().question());
                yield "family-pin";
            }
        };
    }

    /**
     * What a family types.
     *
     * @param again the PIN once more, where it is chosen on one page; null: it was not asked for
     * @param choice proves what was typed as PIN before, where it is asked for once more
     */
    record Answer(
            @Nullable String pathCode,
            @Nullable String pin,
            @Nullable String asked,
            @Nullable String again,
            @Nullable String choice) {
        @Override
        public String toString() {
            return "Answer[…]";
        }
    }

    @PostMapping("/nobody-called")
    String nobodyCalled(@RequestParam String ticket, @RequestParam String referral, Locale language, Model model) {
        Opened page = acts.tickets().read(ticket);
        try {
            acts.nobodyCalled().say(page.page(), new ReferralId(referral));
        } catch (Conflict saidAlready) {
            return show(page, "way.done.said-before", language, model);
        } catch (IllegalMove endedMeanwhile) {
            return show(page, "way.done.ended", language, model);
        }
        return show(page, "way.done.said", language, model);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @RequestParam String ticket,
            @RequestParam String referral,
            @RequestParam(required = false) @Nullable List<String> scopes,
            @RequestParam(required = false) @Nullable String secrecy,
            Locale language,
            Model model) {
        Opened page = acts.tickets().read(ticket);
        Set<ConsentScope> chosen = chosen(scopes);
        if (secrecy != null) {
            acts.withdrawal().keepSecrecy(page.page(), referral);
        }
        if (chosen.isEmpty() && secrecy == null) {
            return show(page, "way.done.nothing", language, model);
        }
        acts.withdrawal().withdraw(page.page(), List.of(referral), chosen);
        return show(page, "way.done.withdrawn", language, model);
    }

    /** What the family allowed, to whom and until when, to take along (Art. 7(1), 15 DSGVO). */
    @PostMapping("/receipt")
    ResponseEntity<byte[]> receipt(@RequestParam String ticket, Locale language) {
        FamilyWay way = acts.view().way(acts.tickets().read(ticket).page());
        byte[] printed = paper.print(
                "paper-receipt", Map.of("helps", cards.receipts(way, language), "hidden", way.hidden()), language);
        return PaperAnswer.of(printed, "beleg.pdf");
    }

    private static Set<ConsentScope> chosen(@Nullable List<String> scopes) {
        Fields fields = new Fields();
        Set<ConsentScope> chosen = EnumSet.noneOf(ConsentScope.class);
        (scopes == null ? List.<String>of() : scopes)
                .stream()
                        .map(scope -> Typed.word(fields, "scopes", scope, ConsentScope.class))
                        .filter(Objects::nonNull)
                        .forEach(chosen::add);
        return chosen;
    }

    private String show(Opened page, @Nullable String done, Locale language, Model model) {
        FamilyWay way = acts.view().way(page.page());
        model.addAttribute("ticket", acts.tickets().of(page));
        model.addAttribute("hidden", way.hidden());
        model.addAttribute("helps", cards.of(way, language));
        model.addAttribute("done", done);
        return "family-way";
    }

    private String question(Model model) {
        model.addAttribute("asked", acts.tickets().question());
        return "family-code";
    }

    /** A code that opens nothing and a page whose time is over lead back to the code. */
    @ExceptionHandler(Invalid.class)
    String again(RequestProblem problem, Locale language, Model model, HttpServletResponse response) {
        response.setStatus(problem.status());
        mistakes.show(problem, language, model);
        return question(model);
    }
}
