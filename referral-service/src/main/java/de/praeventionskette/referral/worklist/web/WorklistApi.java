package de.praeventionskette.referral.worklist.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.request.Slice;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.referral.Listing.Side;
import de.praeventionskette.referral.worklist.ReadWorklist;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of referrals; each page is one entry in the access log. */
@RestController
@RequestMapping("/api/worklists")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
@Tag(name = "worklists")
public class WorklistApi {
    private final ReadWorklist worklist;
    private final WorklistLines lines;

    public WorklistApi(ReadWorklist worklist, WorklistLines lines) {
        this.worklist = worklist;
        this.lines = lines;
    }

    @GetMapping("/sent")
    @Operation(summary = "What we sent, newest first")
    ResponseEntity<Slice<WorklistLine>> sent(
            @RequestParam Optional<ReferralStatus> state, Limit limit, Optional<Cursor> cursor, Actor actor) {
        return shown(Side.SENT, worklist.newest(Side.SENT, state.orElse(null), actor, limit, cursor));
    }

    @GetMapping("/received")
    @Operation(summary = "What comes to us, newest first")
    ResponseEntity<Slice<WorklistLine>> received(
            @RequestParam Optional<ReferralStatus> state, Limit limit, Optional<Cursor> cursor, Actor actor) {
        return shown(Side.RECEIVED, worklist.newest(Side.RECEIVED, state.orElse(null), actor, limit, cursor));
    }

    @GetMapping("/todo")
    @Operation(summary = "What we have to act on, what is due next first")
    ResponseEntity<Slice<WorklistLine>> toDo(Limit limit, Optional<Cursor> cursor, Actor actor) {
        return shown(Side.RECEIVED, worklist.toDo(actor, limit, cursor));
    }

    @GetMapping("/overdue")
    @Operation(summary = "What waits too long, longest overdue first; of what comes to us unless side is SENT")
    ResponseEntity<Slice<WorklistLine>> overdue(
            @RequestParam Optional<Side> side, Limit limit, Optional<Cursor> cursor, Actor actor) {
        Side whose = side.orElse(Side.RECEIVED);
        return shown(whose, worklist.overdue(whose, actor, limit, cursor));
    }

    private ResponseEntity<Slice<WorklistLine>> shown(Side side, Slice<ReadWorklist.Line> page) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Slice<>(lines.of(page.items(), side), page.next()));
    }
}
