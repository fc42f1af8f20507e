package de.praeventionskette.referral.notice.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.notice.SwitchNotices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's own notices by e-mail, in the membership that they act in. */
@RestController
@RequestMapping("/api/notices")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER, Role.COORDINATOR, Role.PLANNER})
@Tag(name = "notices")
class NoticeApi {
    static final Pattern NUMBER = Pattern.compile("\\d{6}");

    private final SwitchNotices notices;
    private final Wishes wishes;

    NoticeApi(SwitchNotices notices, Wishes wishes) {
        this.notices = notices;
        this.wishes = wishes;
    }

    /**
     * What is wished for.
     *
     * @param email address; missing: the one in the token
     * @param kinds REQUEST, ANSWER, QUESTION, REMINDER, OVERDUE, CONSENT for the two sides of a referral; LATE for those who
     *     coordinate or plan
     */
    record WishBody(@Nullable String email, @Nullable List<String> kinds) {
        @Override
        public String toString() {
            return "WishBody[…]";
        }
    }

    /**
     * The number that was sent to the address.
     *
     * @param number six digits
     */
    record NumberBody(@Nullable String number) {
        @Override
        public String toString() {
            return "NumberBody[…]";
        }
    }

    @GetMapping
    @Operation(summary = "How one's own notices stand")
    ResponseEntity<NoticeView> show(Actor actor) {
        return answer(NoticeView.of(notices.of(actor), actor));
    }

    @PutMapping
    @Operation(
            summary = "Switch notices on, or say anew where to and of what",
            description = "An address that the identity provider does not vouch for gets a number first, to be sent to"
                    + " /api/notices/confirmation.")
    ResponseEntity<NoticeView> set(@RequestBody WishBody body, Actor actor, Locale language) {
        String email = body.email() == null ? wishes.suggestion().orElse(null) : body.email();
        var wish = wishes.read(email, body.kinds(), language);
        return answer(NoticeView.of(notices.on(wish.mailbox(), wish.kinds(), actor), actor));
    }

    @PostMapping("/confirmation")
    @Operation(summary = "Prove the address by the number that was sent there")
    ResponseEntity<NoticeView> confirm(@RequestBody NumberBody body, Actor actor) {
        Fields fields = new Fields();
        String number = fields.code("number", body.number(), NUMBER);
        fields.done();
        return answer(NoticeView.of(notices.prove(number, actor), actor));
    }

    @DeleteMapping
    @Operation(summary = "Switch notices off; with the last membership the address is forgotten")
    ResponseEntity<NoticeView> off(Actor actor) {
        return answer(NoticeView.of(notices.off(actor), actor));
    }

    private static ResponseEntity<NoticeView> answer(NoticeView view) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }
}
