package de.praeventionskette.referral.notice.web;

import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.referral.notice.SwitchNotices;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link in a letter leads: one tap, no sign-in. A mail program posts here by itself when asked to (RFC 8058). */
@Hidden
@Controller
@RequestMapping("/notices/off")
@OpenToAll
class NoticeOffPages {
    private final SwitchNotices notices;

    NoticeOffPages(SwitchNotices notices) {
        this.notices = notices;
    }

    /** Changes nothing: what looks through mail for dangers opens links too. */
    @GetMapping
    String ask(@RequestParam(defaultValue = "") String link, Model model) {
        model.addAttribute("link", link);
        return "notices-off";
    }

    @PostMapping
    String off(@RequestParam String link, Model model) {
        notices.offByLink(link);
        model.addAttribute("link", "");
        return "notices-off";
    }
}
