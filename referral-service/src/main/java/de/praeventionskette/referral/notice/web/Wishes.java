package de.praeventionskette.referral.notice.web;

import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Typed;
import de.praeventionskette.referral.notice.Mailbox;
import de.praeventionskette.referral.notice.Mailbox.Standing;
import de.praeventionskette.referral.notice.NoticeKind;
import de.praeventionskette.referral.notice.web.ClaimedAddress.Claimed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads where somebody wants mail, and of what. */
public final class Wishes {
    private final Validator validator;
    private final ClaimedAddress claimed;

    public Wishes(Validator validator, ClaimedAddress claimed) {
        this.validator = validator;
        this.claimed = claimed;
    }

    /** A wish as it was typed or sent. */
    record Wish(Mailbox mailbox, Set<NoticeKind> kinds) {}

    /** An address without quotes, comments and anything that could end a header. */
    record Address(
            @Email(regexp = "[\\x21-\\x7e&&[^\"(),:;<>@\\[\\\\\\]]]+@[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+")
            String address) {}

    Wish read(@Nullable String email, @Nullable List<String> kinds, Locale language) {
        Fields fields = new Fields();
        String address = fields.text("email", email, Mailbox.LONGEST);
        if (!address.isEmpty() && !validator.validate(new Address(address)).isEmpty()) {
            fields.refuse("email", "notice.email");
        }
        Set<NoticeKind> chosen = EnumSet.noneOf(NoticeKind.class);
        for (String kind : fields.some("kinds", kinds)) {
            NoticeKind word = Typed.word(fields, "kinds", kind, NoticeKind.class);
            if (word != null) {
                chosen.add(word);
            }
        }
        fields.done();
        boolean vouched = claimed.find()
                .filter(own -> own.vouched() && own.address().equalsIgnoreCase(address))
                .isPresent();
        return new Wish(
                new Mailbox(address, language.getLanguage(), vouched ? Standing.PROVEN : Standing.ASKED), chosen);
    }

    /** What may stand in the field before anything was typed. */
    Optional<String> suggestion() {
        return claimed.find().map(Claimed::address);
    }
}
