package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.reason.OwnReason;
import de.praeventionskette.referral.reason.ReasonLists;
import de.praeventionskette.referral.referral.Contact;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The words from which people choose what a move needs: reasons, the organization's own included, and how far one has come. */
@Component
public class MoveWords {
    private static final Set<Contact> BY_HAND = EnumSet.complementOf(EnumSet.of(Contact.HELP_STARTED));

    private final ReasonLists reasons;

    MoveWords(ReasonLists reasons) {
        this.reasons = reasons;
    }

    /** An own wording as a form offers it. */
    record Choice(String value, String text) {
        static Choice of(OwnReason own, Locale language) {
            return new Choice(own.code() + MoveForm.OWN + own.id(), own.in(language));
        }
    }

    /** Brings them to a page. */
    public void show(Actor actor, Locale language, Model model) {
        model.addAttribute("reasonWords", Reason.values());
        model.addAttribute("ownReasons", ownReasons(actor, language));
        model.addAttribute("contacts", BY_HAND);
    }

    /** The own organization's wordings under each standard reason that has some. */
    private Map<Reason, List<Choice>> ownReasons(Actor actor, Locale language) {
        return reasons.of(actor.organization()).inUse().stream()
                .collect(Collectors.groupingBy(
                        OwnReason::code,
                        () -> new EnumMap<>(Reason.class),
                        Collectors.mapping(own -> Choice.of(own, language), Collectors.toList())));
    }
}
