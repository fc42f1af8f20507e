package de.praeventionskette.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page, which offers the sample logins to choose from. */
@Controller
class SignInPage {

    /** A sample login as the page shows it. */
    record Login(String login, String name, String does) {}

    private final SamplePeople sample;
    private final IdentityProperties properties;

    SignInPage(SamplePeople sample, IdentityProperties properties) {
        this.sample = sample;
        this.properties = properties;
    }

    @GetMapping("/login")
    String signIn(@RequestParam(name = "fill", required = false) @Nullable String fill, Model model, Locale locale) {
        model.addAttribute(
                "logins",
                sample.people().stream()
                        .map(person -> new Login(
                                person.login(), person.name(), person.does().in(locale.getLanguage())))
                        .toList());
        model.addAttribute("samplePassword", sample.password());
        model.addAttribute("language", locale.getLanguage());
        if (fill != null) {
            sample.person(fill).ifPresent(person -> {
                model.addAttribute("chosen", person);
                model.addAttribute("password", sample.password());
            });
        }
        return "identity/login";
    }

    @GetMapping("/")
    String start() {
        return "redirect:" + properties.gateway().addresses().getFirst();
    }
}
