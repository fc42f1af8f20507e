package de.praeventionskette.referral.family.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.family.Guardians.Guardian;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.RequestKeys;
import de.praeventionskette.referral.path.GuardianRole;
import de.praeventionskette.referral.path.HolderCodes.Issued;
import de.praeventionskette.referral.path.HolderId;
import de.praeventionskette.referral.path.PathCode;
import de.praeventionskette.referral.referral.ReferralId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Codes of the guardians of a family, for whoever speaks for it in the course of a referral. */
@RestController
@RequestMapping("/api/referrals/{id}/guardians")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
@Tag(name = "family")
class GuardianApi {
    private final GuardianActs acts;
    private final RequestKeys keys;

    GuardianApi(GuardianActs acts, RequestKeys keys) {
        this.acts = acts;
        this.keys = keys;
    }

    /**
     * A guardian as this side may know it.
     *
     * @param guardian opaque id
     * @param role for whom the code was issued, where this side may know that
     * @param came whether this referral began or joined the path with this code
     * @param sees whether this referral is meant for it
     * @param open whether its code opens anything
     */
    record GuardianView(String guardian, @Nullable GuardianRole role, boolean came, boolean sees, boolean open) {
        static GuardianView of(Guardian known) {
            return new GuardianView(known.id().value(), known.role(), known.came(), known.sees(), known.open());
        }
    }

    /** For whom a code is. */
    record RoleBody(@Nullable GuardianRole role) {}

    /** Whether the referral is meant for it. */
    record ShownBody(@Nullable Boolean shows) {}

    /** A code that was brought. */
    record BroughtBody(@Nullable String pathCode) {
        @Override
        public String toString() {
            return "BroughtBody[…]";
        }
    }

    /** A guardian's new code. */
    record IssuedCode(String guardian, String pathCode) {
        @Override
        public String toString() {
            return "IssuedCode[…]";
        }
    }

    @GetMapping
    @Operation(summary = "Whose codes open this referral, as far as this side may know")
    ResponseEntity<List<GuardianView>> all(@PathVariable String id, Actor actor) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(acts.guardians().of(new ReferralId(id), actor).stream()
                        .map(GuardianView::of)
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "A code for a further guardian; from the start it opens this referral and nothing else")
    ResponseEntity<IssuedCode> issue(
            @PathVariable String id, @RequestBody RoleBody body, IdempotencyKey key, Actor actor) {
        Fields fields = new Fields();
        GuardianRole role = fields.required("role", body.role(), GuardianRole.OTHER_GUARDIAN);
        fields.done();
        Issued issued = acts.issue().issue(new ReferralId(id), role, keys.once(key, body), actor);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new IssuedCode(issued.holder().value(), issued.code().spoken()));
    }

    @PostMapping("/brought")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Show this referral to a guardian who has brought its code")
    ResponseEntity<Void> showByCode(@PathVariable String id, @RequestBody BroughtBody body, Actor actor) {
        Fields fields = new Fields();
        String code = fields.text("pathCode", body.pathCode(), PathCode.LONGEST_TYPED);
        fields.done();
        acts.show().showByCode(new ReferralId(id), code, actor);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{guardian}/view")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Show this referral to a guardian, or keep it from one")
    ResponseEntity<Void> show(
            @PathVariable String id, @PathVariable String guardian, @RequestBody ShownBody body, Actor actor) {
        Fields fields = new Fields();
        boolean shows = fields.required("shows", body.shows(), false);
        fields.done();
        acts.show().show(new ReferralId(id), new HolderId(guardian), shows, actor);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{guardian}/path-code")
    @Operation(summary = "Another code for a guardian; the one before opens nothing from now on, those of others stay")
    ResponseEntity<IssuedCode> renew(
            @PathVariable String id, @PathVariable String guardian, IdempotencyKey key, Actor actor) {
        String code = acts.renew()
                .renew(new ReferralId(id), new HolderId(guardian), keys.once(key, guardian), actor)
                .spoken();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new IssuedCode(guardian, code));
    }

    @PostMapping("/{guardian}/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Close a guardian's code for good; open pages close with it")
    ResponseEntity<Void> close(@PathVariable String id, @PathVariable String guardian, Actor actor) {
        acts.close().close(new ReferralId(id), new HolderId(guardian), actor);
        return ResponseEntity.noContent().build();
    }
}
