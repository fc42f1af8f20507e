package de.praeventionskette.referral.asking.web;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.TooMany;
import de.praeventionskette.referral.asking.Asker;
import de.praeventionskette.referral.asking.FormTickets;
import de.praeventionskette.referral.asking.web.AskForm.Allowed;
import de.praeventionskette.referral.asking.web.AskForm.Reached;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.child.Identity.CallTime;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.web.InformationPages;
import de.praeventionskette.referral.family.FamilyTickets;
import de.praeventionskette.referral.input.web.Mistakes;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.referral.FamilyWish;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.Submitted;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages with which a family asks. */
@Component
class AskView {
    private static final String FORM = "family-ask";
    private static final List<ConsentScope> SCOPES =
            List.of(ConsentScope.TRANSMISSION, ConsentScope.PATH, ConsentScope.STATISTICS);

    private final AskedOffers offers;
    private final Tickets tickets;
    private final Mistakes mistakes;
    private final Words words;

    AskView(AskedOffers offers, Tickets tickets, Mistakes mistakes, Words words) {
        this.offers = offers;
        this.tickets = tickets;
        this.mistakes = mistakes;
        this.words = words;
    }

    /** Those of the form, and of the family's own page to which it leads on. */
    @Component
    record Tickets(FormTickets forms, FamilyTickets pages) {}

    /** A month to choose. */
    record Choice(int value, String text) {}

    FormTickets tickets() {
        return tickets.forms();
    }

    LocalDate today() {
        return words.today();
    }

    String blank(String offer, Locale language, Model model) {
        AskForm form = new AskForm(
                tickets.forms().issue(offer),
                offer,
                FamilyWish.CALL_BACK.name(),
                Reached.BLANK,
                AskMonth.BLANK,
                null,
                new Allowed(List.of(), null, InformationPages.TEXT_VERSION),
                null,
                null);
        return form(form, language, model);
    }

    /** A form that lay too long gets another ticket, so that what was typed can be sent all the same. */
    String again(Invalid invalid, AskForm form, Locale language, Model model) {
        mistakes.show(invalid, language, model);
        return form(form, language, model);
    }

    /** One too many: everything typed stays, and the page says how to get help without it. */
    String full(TooMany tooMany, AskForm form, Locale language, Model model) {
        model.addAttribute("full", mistakes.detail(tooMany, language));
        return form(form, language, model);
    }

    private String form(AskForm typed, Locale language, Model model) {
        String id = Objects.requireNonNullElse(typed.offer(), "");
        Optional<AskedOffer> offer = offers.find(id, language);
        if (offer.isEmpty()) {
            model.addAttribute(
                    "closed", offers.throughProfessionals(id, language).orElse(null));
            return "family-ask-where";
        }
        String ticket = Objects.requireNonNullElse(typed.ticket(), "");
        boolean good = tickets.forms().isOpen(ticket, id);
        model.addAttribute("form", typed.with(good ? ticket : tickets.forms().issue(id)));
        model.addAttribute("offer", offer.get());
        model.addAttribute("towns", offers.towns(offer.get().region()));
        model.addAttribute("wishes", FamilyWish.values());
        model.addAttribute("times", CallTime.values());
        model.addAttribute("askers", Asker.values());
        model.addAttribute("months", months(language));
        model.addAttribute("years", years(offer.get().maxAgeMonths()));
        model.addAttribute("scopes", SCOPES);
        return FORM;
    }

    private static List<Choice> months(Locale language) {
        return Arrays.stream(Month.values())
                .map(month -> new Choice(month.getValue(), month.getDisplayName(TextStyle.FULL_STANDALONE, language)))
                .toList();
    }

    /** From next year back as far as the offer goes, and one year more for who is not sure. */
    private List<Integer> years(int maxAgeMonths) {
        int next = today().plusYears(1).getYear();
        int oldest = today().minusMonths(Math.clamp(maxAgeMonths, 0, 17 * 12)).getYear() - 1;
        return IntStream.rangeClosed(0, next - oldest)
                .mapToObj(back -> next - back)
                .toList();
    }

    String asked(Submitted asked, Locale language, Model model) {
        Referral referral = asked.referral().state();
        model.addAttribute("offer", referral.submission().offer().title());
        model.addAttribute(
                "receiver", offers.receiver(referral.submission().sides().receiver()));
        model.addAttribute(
                "contact", offers.contact(referral.submission().offer().id()));
        model.addAttribute("code", asked.code() == null ? null : asked.code().spoken());
        model.addAttribute(
                "due",
                referral.dueAt()
                        .map(due -> words.day(LocalDays.of(due), language))
                        .orElse(null));
        model.addAttribute("warnings", asked.warnings());
        model.addAttribute("question", tickets.pages().question());
        return "family-asked";
    }
}
