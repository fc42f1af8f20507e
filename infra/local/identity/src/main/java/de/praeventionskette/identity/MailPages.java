package de.praeventionskette.identity;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows the mails that the local system has sent to its invented people. */
@Controller
class MailPages {

    private final MailCatcher mails;

    MailPages(MailCatcher mails) {
        this.mails = mails;
    }

    @GetMapping("/mail")
    String list(Model model, Locale locale) {
        model.addAttribute("mails", mails.all());
        model.addAttribute("catches", mails.catches());
        model.addAttribute("language", locale.getLanguage());
        return "identity/mails";
    }

    @GetMapping("/mail/{number}")
    String show(@PathVariable int number, Model model, Locale locale) {
        model.addAttribute(
                "mail", mails.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("language", locale.getLanguage());
        return "identity/mail";
    }
}
