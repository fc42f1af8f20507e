package de.praeventionskette.referral.consent.sheet.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.RequestProblem;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.consent.sheet.AttachSheet;
import de.praeventionskette.referral.consent.sheet.OpenSheet;
import de.praeventionskette.referral.consent.sheet.RemoveSheet;
import de.praeventionskette.referral.input.RequestKeys;
import de.praeventionskette.referral.referral.ReferralId;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What the sender does with signed sheets on the page of a referral. */
@Hidden
@Controller
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
public class SheetPages {
    private final AttachSheet attach;
    private final OpenSheet open;
    private final RemoveSheet remove;
    private final RequestKeys keys;

    public SheetPages(AttachSheet attach, OpenSheet open, RemoveSheet remove, RequestKeys keys) {
        this.attach = attach;
        this.open = open;
        this.remove = remove;
        this.keys = keys;
    }

    @PostMapping("/{id}/signed-sheets")
    String attach(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Actor actor) {
        List<byte[]> contents = SheetFiles.of(files);
        try {
            attach.attach(
                    new ReferralId(id), contents, SheetFiles.once(keys, new IdempotencyKey(key), contents), actor);
            return "redirect:/" + id + "?done=sheet";
        } catch (RequestProblem problem) {
            return "redirect:/" + id + "?refused=" + Refusal.of(problem);
        }
    }

    @GetMapping("/signed-sheets/{sheet}/{page}")
    ResponseEntity<byte[]> open(@PathVariable String sheet, @PathVariable int page, Actor actor) {
        return SheetFiles.answer(open.open(sheet, page, actor), page);
    }

    @PostMapping("/signed-sheets/{sheet}/removal")
    String remove(@PathVariable String sheet, Actor actor) {
        ReferralId of = remove.remove(sheet, actor).orElseThrow(() -> new NotFound("sheet.not-found"));
        return "redirect:/" + of.value() + "?done=sheet-removed";
    }
}
