package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.request.ETags;
import de.praeventionskette.kit.request.IfMatch;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.web.ConsentBody;
import de.praeventionskette.referral.consent.web.ConsentReader;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.referral.ConsentGiving;
import de.praeventionskette.referral.referral.GiveConsent;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.WithdrawConsent;
import de.praeventionskette.referral.referral.WithdrawRelease;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives consent anew and takes it back, for the family. */
@RestController
@RequestMapping("/api/referrals/{id}/consent")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
@Tag(name = "consent")
public class ConsentApi {
    private final GiveConsent give;
    private final WithdrawConsent withdraw;
    private final WithdrawRelease releases;
    private final ConsentReader consents;

    public ConsentApi(GiveConsent give, WithdrawConsent withdraw, WithdrawRelease releases, ConsentReader consents) {
        this.give = give;
        this.withdraw = withdraw;
        this.releases = releases;
        this.consents = consents;
    }

    /** Scopes to take back. */
    public record WithdrawalBody(@Nullable List<ConsentScope> scopes) {}

    /** The version after the change. */
    public record Changed(String id, long version) {}

    @PostMapping
    @Operation(summary = "Put a new consent of the family on record; it replaces the one before")
    ResponseEntity<Changed> give(@PathVariable String id, @RequestBody ConsentBody body, IfMatch match, Actor actor) {
        Fields fields = new Fields();
        ConsentGiving consent = consents.read(fields, body, actor);
        fields.done();
        var after = give.give(new ReferralId(id), consent, new Command(match.version(), null), actor);
        return ResponseEntity.ok().eTag(ETags.of(after.version())).body(new Changed(after.id(), after.version()));
    }

    @PostMapping("/withdrawal")
    @Operation(summary = "Take scopes back for the family; works on the next request")
    ResponseEntity<Changed> withdraw(@PathVariable String id, @RequestBody WithdrawalBody body, Actor actor) {
        Fields fields = new Fields();
        List<ConsentScope> scopes = fields.some("scopes", body.scopes());
        fields.done();
        Set<ConsentScope> all = EnumSet.copyOf(scopes);
        var after = withdraw.withdraw(new ReferralId(id), all, actor);
        return ResponseEntity.ok().eTag(ETags.of(after.version())).body(new Changed(after.id(), after.version()));
    }

    @PostMapping("/secrecy-release/withdrawal")
    @Operation(summary = "Take the release from professional secrecy back for the family; the consent stays")
    ResponseEntity<Changed> keepSecrecy(@PathVariable String id, Actor actor) {
        var after = releases.withdraw(new ReferralId(id), actor);
        return ResponseEntity.ok().eTag(ETags.of(after.version())).body(new Changed(after.id(), after.version()));
    }
}
