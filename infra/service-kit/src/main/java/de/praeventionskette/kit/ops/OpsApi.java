package de.praeventionskette.kit.ops;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.inbox.Freshness;
import de.praeventionskette.kit.ops.ParkedDesk.Outcome;
import de.praeventionskette.kit.parked.ParkedMessage;
import de.praeventionskette.kit.parked.ParkedMessages;
import de.praeventionskette.kit.replay.Generation;
import de.praeventionskette.kit.security.AllowedTo;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Parked messages and replays of this service. */
@RestController
@RequestMapping("/api/ops")
@AllowedTo(Role.ADMIN)
class OpsApi {
    private static final int PAGE = 50;

    private final ParkedMessages parked;
    private final ParkedDesk desk;
    private final ReplayDesk replays;
    private final Freshness freshness;

    OpsApi(ParkedMessages parked, ParkedDesk desk, ReplayDesk replays, Freshness freshness) {
        this.parked = parked;
        this.desk = desk;
        this.replays = replays;
        this.freshness = freshness;
    }

    /**
     * A page of parked messages.
     *
     * @param next id after which the next page begins; null: this is the last
     */
    record ParkedPage(
            long total, List<ParkedMessage> items, @Nullable String next) {}

    /** What became of a message that was given another try. */
    record Retried(Outcome outcome) {}

    /** A projection and how old it is; null where nothing was read since the start. */
    record ProjectionState(Generation generation, @Nullable Long ageSeconds) {}

    @Operation(summary = "Messages that this service could not read")
    @GetMapping("/parked")
    ParkedPage parked(@RequestParam(required = false) @Nullable String after) {
        List<ParkedMessage> found = parked.list(after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<ParkedMessage> items = more ? found.subList(0, PAGE) : found;
        return new ParkedPage(parked.count(), items, more ? items.getLast().id() : null);
    }

    @Operation(summary = "Gives a parked message another try")
    @PostMapping("/parked/{id}/retry")
    Retried retry(@PathVariable String id) {
        return new Retried(desk.retry(id));
    }

    @Operation(summary = "Lets a parked message go")
    @DeleteMapping("/parked/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String id) {
        desk.discard(id);
    }

    @Operation(summary = "Projections of this service, their generation, age and replay")
    @GetMapping("/projections")
    List<ProjectionState> projections() {
        return replays.state().stream()
                .map(each -> new ProjectionState(
                        each,
                        freshness
                                .age(each.projection())
                                .map(age -> age.toSeconds())
                                .orElse(null)))
                .toList();
    }

    @Operation(summary = "Builds a projection anew from its topic, beside the living one")
    @PostMapping("/projections/{name}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Generation replay(@PathVariable String name) {
        return replays.begin(name);
    }
}
