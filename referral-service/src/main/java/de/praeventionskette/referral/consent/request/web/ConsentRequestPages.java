package de.praeventionskette.referral.consent.request.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.consent.request.RequestState;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tells an open form how the family's answer stands; where nothing has changed it says nothing, so that nobody is disturbed. */
@Hidden
@Controller
@RequestMapping("/consent-requests/{id}")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
public class ConsentRequestPages {
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9-]{1,100}");

    private final RequestCards cards;

    public ConsentRequestPages(RequestCards cards) {
        this.cards = cards;
    }

    /** @param referral id of the referral to which the family consents anew; null: of a form for a new one */
    @GetMapping
    Object look(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable RequestState seen,
            @RequestParam(required = false) @Nullable String referral,
            Actor actor,
            Locale language) {
        RequestCards.Card card = cards.of(id, actor, language);
        if (card.state() == seen) {
            return new ResponseEntity<Void>(HttpStatus.NO_CONTENT);
        }
        return new ModelAndView("consent-request :: asked(card=${card}, anew=${anew})")
                .addObject("card", card)
                .addObject("anew", referral != null && ID.matcher(referral).matches() ? referral : null);
    }
}
