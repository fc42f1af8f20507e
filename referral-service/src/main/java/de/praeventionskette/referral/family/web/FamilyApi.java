package de.praeventionskette.referral.family.web;

import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.family.WithdrawForFamily;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.secret.KeyedHash;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a family does itself, without a login: its path code is what it shows. */
@RestController
@RequestMapping("/api/family")
@OpenToAll
@Tag(name = "family")
public class FamilyApi {
    private static final int CODE = 30;

    private final WithdrawForFamily withdraw;
    private final KeyedHash callers;

    public FamilyApi(WithdrawForFamily withdraw, KeyedHash callers) {
        this.withdraw = withdraw;
        this.callers = callers;
    }

    /** The family's code and what it takes back. */
    public record WithdrawalBody(
            @Nullable String pathCode, @Nullable List<ConsentScope> scopes) {
        @Override
        public String toString() {
            return "WithdrawalBody[" + scopes + "]";
        }
    }

    @PostMapping("/withdrawal")
    @Operation(summary = "Take consent back for everything on the path that the code opens; works at once")
    ResponseEntity<Void> withdraw(@RequestBody WithdrawalBody body, HttpServletRequest request) {
        Fields fields = new Fields();
        String code = fields.text("pathCode", body.pathCode(), CODE);
        List<ConsentScope> scopes = fields.some("scopes", body.scopes());
        fields.done();
        withdraw.withdraw(code, EnumSet.copyOf(scopes), callers.text(request.getRemoteAddr()));
        return ResponseEntity.noContent().build();
    }
}
