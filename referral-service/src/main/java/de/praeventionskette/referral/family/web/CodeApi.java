package de.praeventionskette.referral.family.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.family.RenewCode;
import de.praeventionskette.referral.input.RequestKeys;
import de.praeventionskette.referral.referral.ReferralId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives a family another path code. */
@RestController
@RequestMapping("/api/referrals/{id}/path-code")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
@Tag(name = "family")
class CodeApi {
    private final RenewCode renew;
    private final RequestKeys keys;

    CodeApi(RenewCode renew, RequestKeys keys) {
        this.renew = renew;
        this.keys = keys;
    }

    /** The family's new code. */
    record Renewed(String pathCode) {
        @Override
        public String toString() {
            return "Renewed[…]";
        }
    }

    @PostMapping
    @Operation(
            summary =
                    "Another path code in place of that with which this referral came; the one before opens nothing from now on")
    ResponseEntity<Renewed> renew(@PathVariable String id, IdempotencyKey key, Actor actor) {
        String code = renew.renew(new ReferralId(id), keys.once(key, "path-code"), actor)
                .spoken();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Renewed(code));
    }
}
