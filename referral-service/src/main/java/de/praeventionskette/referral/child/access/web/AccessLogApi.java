package de.praeventionskette.referral.child.access.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.access.AccessEntry;
import de.praeventionskette.kit.access.AccessLog;
import de.praeventionskette.kit.access.AccessQuery;
import de.praeventionskette.kit.access.Verification;
import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.request.Slice;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.child.access.KitReadLog;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who read which child, for the privacy officer of the region. */
@RestController
@RequestMapping("/api/access-log")
@AllowedTo(Role.PRIVACY_OFFICER)
@Tag(name = "access log")
public class AccessLogApi {
    private final AccessLog log;

    public AccessLogApi(AccessLog log) {
        this.log = log;
    }

    @GetMapping
    @Operation(summary = "Reads of children in the own region, newest first; by child, organization and time")
    Slice<AccessEntry> search(
            Actor actor,
            @RequestParam Optional<String> child,
            @RequestParam Optional<String> organization,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> until,
            Limit limit,
            Optional<Cursor> cursor) {
        return log.search(
                new AccessQuery(
                        KitReadLog.kind(actor.region()),
                        given(child),
                        given(organization),
                        from.orElse(null),
                        until.orElse(null)),
                limit,
                cursor);
    }

    @GetMapping("/verification")
    @Operation(summary = "Whether the log is whole: walks every chain of entries")
    Verification verify() {
        return log.verify();
    }

    private static @Nullable String given(Optional<String> value) {
        return value.filter(text -> !text.isBlank()).orElse(null);
    }
}
