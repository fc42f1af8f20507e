package de.praeventionskette.referral.worklist.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.worklist.CountToDo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How much there is to do, once or as a stream; numbers only. */
@RestController
@RequestMapping("/api/worklists/counts")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
@Tag(name = "worklists")
class CountApi {
    private final CountToDo counting;
    private final CountStream stream;

    CountApi(CountToDo counting, CountStream stream) {
        this.counting = counting;
        this.stream = stream;
    }

    @GetMapping
    @Operation(summary = "How much we have to act on, and how much of it is overdue; 51 stands for more than 50")
    ResponseEntity<CountToDo.Counts> counts(Actor actor) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(counting.count(CountToDo.Whose.of(actor)));
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "The same as a stream",
            description =
                    "Server-sent events named counts, as the menu shows and speaks them: at the start, and whenever"
                            + " they change. Ends after five minutes, so that rights are checked anew; at once where too many are"
                            + " open.")
    SseEmitter stream(Actor actor, Locale language) {
        return stream.watch(actor, language);
    }
}
