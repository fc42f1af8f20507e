package de.praeventionskette.reporting.board.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.problem.Malformed;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.reporting.board.Board;
import de.praeventionskette.reporting.board.LiveWeek;
import de.praeventionskette.reporting.map.PlanningView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The live board as JSON, once or as a stream. */
@RestController
@RequestMapping("/api/board")
@AllowedTo({Role.PLANNER, Role.COORDINATOR})
final class BoardApi {
    private final PlanningView planning;
    private final LiveWeek live;
    private final BoardStream stream;

    BoardApi(PlanningView planning, LiveWeek live, BoardStream stream) {
        this.planning = planning;
        this.live = live;
        this.stream = stream;
    }

    @Operation(
            summary = "Live board",
            description =
                    "Referrals that came into a state this week, by field of action; each number stands for at least "
                            + "k families.")
    @GetMapping
    Board board(
            Actor actor,
            @Parameter(description = "AGS, eight digits", example = "03241005")
                    @RequestParam(required = false)
                    @Nullable String municipality) {
        Optional<String> where = where(actor, municipality);
        planning.look(actor, "planning.board", where);
        return live.board(actor.region(), where);
    }

    @Operation(
            summary = "Live board as a stream",
            description =
                    "Server-sent events named figures: board and the same as a piece of the page. Sent at the start "
                            + "and whenever a figure changed; a comment every 15 seconds keeps the connection open. Ends after ten "
                            + "minutes, so that rights are checked anew.")
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            Actor actor,
            @Parameter(description = "AGS, eight digits", example = "03241005")
                    @RequestParam(required = false)
                    @Nullable String municipality,
            @Parameter(hidden = true) Locale language) {
        Optional<String> where = where(actor, municipality);
        planning.look(actor, "planning.board", where);
        return stream.watch(actor.subject(), actor.region(), where, language);
    }

    private Optional<String> where(Actor actor, @Nullable String municipality) {
        return planning.municipality(actor, wanted(municipality));
    }

    /** The municipality that a request names, if any. */
    static Optional<String> wanted(@Nullable String municipality) {
        if (municipality == null || municipality.isBlank()) {
            return Optional.empty();
        }
        if (!municipality.matches("\\d{8}")) {
            throw new Malformed("municipality", "municipality");
        }
        return Optional.of(municipality);
    }
}
