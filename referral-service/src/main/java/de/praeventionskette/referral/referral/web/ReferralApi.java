package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.request.ETags;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.ViewReferral;
import de.praeventionskette.referral.referral.ViewReferral.Seen;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows one referral. */
@RestController
@RequestMapping("/api/referrals")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
@Tag(name = "referrals")
public class ReferralApi {
    private final ViewReferral view;
    private final ReferralViews views;

    ReferralApi(ViewReferral view, ReferralViews views) {
        this.view = view;
        this.views = views;
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "A referral with the child; the look is logged before it is answered",
            description =
                    "Its links lead to referrals that it was handed over from and to, for whoever may see those, too,"
                            + " while the family wants them joined.")
    ResponseEntity<ReferralView> view(@PathVariable String id, Actor actor) {
        Seen seen = view.view(new ReferralId(id), actor);
        return ResponseEntity.ok()
                .eTag(ETags.of(seen.referral().version()))
                .cacheControl(CacheControl.noStore())
                .body(views.of(views.read(seen), actor));
    }
}
