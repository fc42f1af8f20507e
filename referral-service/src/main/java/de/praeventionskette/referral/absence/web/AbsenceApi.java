package de.praeventionskette.referral.absence.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.request.ETags;
import de.praeventionskette.kit.request.IfMatch;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.absence.EndAbsence;
import de.praeventionskette.referral.absence.ReadAbsences;
import de.praeventionskette.referral.absence.ReadAbsences.Entry;
import de.praeventionskette.referral.absence.SetAbsence;
import de.praeventionskette.referral.absence.SetAbsence.Days;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.replica.Replica;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When the teams of the organization that one acts for are away, and who answers instead. */
@RestController
@RequestMapping("/api/absences")
@AllowedTo(Role.PROVIDER)
@Tag(name = "absences")
class AbsenceApi {
    /** Most characters of an id. */
    static final int LONGEST_ID = 100;

    private final ReadAbsences reading;
    private final SetAbsence setting;
    private final EndAbsence ending;
    private final Replica replica;

    AbsenceApi(ReadAbsences reading, SetAbsence setting, EndAbsence ending, Replica replica) {
        this.reading = reading;
        this.setting = setting;
        this.ending = ending;
        this.replica = replica;
    }

    /**
     * An absence as it is sent.
     *
     * @param from the first local day
     * @param until the last local day, not before the first and not before today, at most 366 days in all
     * @param deputy id of another team of the organization that answers instead; missing: nobody does
     */
    record AbsenceBody(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String deputy) {
        Days read() {
            Fields fields = new Fields();
            Days days = new Days(
                    fields.required("from", from, LocalDate.EPOCH),
                    fields.required("until", until, LocalDate.EPOCH),
                    fields.optionalText("deputy", deputy, LONGEST_ID));
            fields.done();
            return days;
        }
    }

    @GetMapping
    @Operation(summary = "Which teams of the own organization are or will be away")
    List<AbsenceView> list(Actor actor) {
        List<Entry> entries = reading.all(actor);
        var names = replica.names(AbsenceView.names(entries));
        return entries.stream().map(entry -> AbsenceView.of(entry, names)).toList();
    }

    @GetMapping("/{team}")
    @Operation(summary = "When a team is away; the organization as a whole is named by its own id")
    ResponseEntity<AbsenceView> find(@PathVariable String team, Actor actor) {
        return answer(reading.get(team, actor));
    }

    @PutMapping("/{team}")
    @Operation(
            summary = "Say when the own team is away, and which other team answers instead",
            description = "Whoever acts for the whole organization says so for each of its teams. Where one is there"
                    + " already, If-Match names the version that was seen. Equal content changes nothing.")
    ResponseEntity<AbsenceView> set(
            @PathVariable String team, @RequestBody AbsenceBody body, Optional<IfMatch> seen, Actor actor) {
        return answer(setting.set(team, body.read(), seen.map(IfMatch::version).orElse(null), actor));
    }

    @DeleteMapping("/{team}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End it early; what the deputy has got stays there")
    void end(@PathVariable String team, IfMatch seen, Actor actor) {
        ending.end(team, seen.version(), actor);
    }

    private ResponseEntity<AbsenceView> answer(Entry entry) {
        return ResponseEntity.ok()
                .eTag(ETags.of(entry.version()))
                .body(AbsenceView.of(entry, replica.names(AbsenceView.names(List.of(entry)))));
    }
}
