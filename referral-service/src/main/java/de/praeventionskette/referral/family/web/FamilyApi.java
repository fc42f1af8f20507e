package de.praeventionskette.referral.family.web;

import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.family.FamilyWay;
import de.praeventionskette.referral.family.OpenWay;
import de.praeventionskette.referral.family.SayNobodyCalled;
import de.praeventionskette.referral.family.ViewWay;
import de.praeventionskette.referral.family.WithdrawForFamily;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.PathCode;
import de.praeventionskette.referral.referral.ReferralId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a family does itself, without a login: its path code is what it shows. */
@RestController
@RequestMapping("/api/family")
@OpenToAll
@Tag(name = "family")
public class FamilyApi {
    private static final int ID = 100;

    private final WithdrawForFamily withdraw;
    private final OpenWay open;
    private final ViewWay view;
    private final SayNobodyCalled say;
    private final Callers callers;

    public FamilyApi(WithdrawForFamily withdraw, OpenWay open, ViewWay view, SayNobodyCalled say, Callers callers) {
        this.withdraw = withdraw;
        this.open = open;
        this.view = view;
        this.say = say;
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

    /** The family's code, and the PIN that it chose or chooses now. */
    public record CodeBody(
            @Nullable String pathCode, @Nullable String pin) {
        @Override
        public String toString() {
            return "CodeBody[…]";
        }
    }

    /** The family's code, its PIN, and the referral that it speaks of. */
    public record NobodyCalledBody(
            @Nullable String pathCode,
            @Nullable String pin,
            @Nullable String referral) {
        @Override
        public String toString() {
            return "NobodyCalledBody[" + referral + "]";
        }
    }

    @PostMapping("/way")
    @Operation(
            summary = "Where the family's requests stand and who has its data, as far as the code opens it;"
                    + " the first PIN holds, so ask for it twice")
    ResponseEntity<FamilyWay> way(@RequestBody CodeBody body, HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(view.way(opened(body.pathCode(), body.pin(), request)));
    }

    @PostMapping("/nobody-called")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Tell the recipient that nobody has called, once until it has done something")
    ResponseEntity<Void> nobodyCalled(@RequestBody NobodyCalledBody body, HttpServletRequest request) {
        Fields fields = new Fields();
        String referral = fields.text("referral", body.referral(), ID);
        fields.done();
        say.say(opened(body.pathCode(), body.pin(), request), new ReferralId(referral));
        return ResponseEntity.noContent().build();
    }

    private Held opened(@Nullable String code, @Nullable String pin, HttpServletRequest request) {
        Fields fields = new Fields();
        String typed = fields.text("pathCode", code, PathCode.LONGEST_TYPED);
        String chosen = fields.code("pin", pin, OpenWay.PIN);
        fields.done();
        return open.open(typed, chosen, callers.of(request));
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take consent back for everything that the code opens; works at once")
    ResponseEntity<Void> withdraw(@RequestBody WithdrawalBody body, HttpServletRequest request) {
        Fields fields = new Fields();
        String code = fields.text("pathCode", body.pathCode(), PathCode.LONGEST_TYPED);
        List<ConsentScope> scopes = fields.some("scopes", body.scopes());
        fields.done();
        withdraw.withdraw(code, EnumSet.copyOf(scopes), callers.of(request));
        return ResponseEntity.noContent().build();
    }
}
