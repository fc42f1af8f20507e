package de.praeventionskette.referral.draft.web;

import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.draft.Author;
import de.praeventionskette.referral.secret.KeyedHash;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the pages on which one writes, or begins to work, what seals a draft on a device. */
@ControllerAdvice(
        basePackages = {
            "de.praeventionskette.referral.draft.web",
            "de.praeventionskette.referral.referral.web",
            "de.praeventionskette.referral.worklist.web"
        })
public final class DeviceSeals {
    private final KeyedHash hash;

    public DeviceSeals(KeyedHash hash) {
        this.hash = hash;
    }

    /** The seal of who is signed in. */
    @ModelAttribute("device")
    public @Nullable DeviceSeal device(Optional<Actor> actor) {
        return actor.map(author -> DeviceSeal.of(Author.of(author), hash)).orElse(null);
    }
}
