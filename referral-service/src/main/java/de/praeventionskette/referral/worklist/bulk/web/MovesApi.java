package de.praeventionskette.referral.worklist.bulk.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.Malformed;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.endangerment.EndangermentStop;
import de.praeventionskette.referral.input.RequestKeys;
import de.praeventionskette.referral.worklist.bulk.MoveMany;
import de.praeventionskette.referral.worklist.bulk.Result;
import de.praeventionskette.referral.worklist.bulk.web.MovesBody.ItemAnswer;
import de.praeventionskette.referral.worklist.bulk.web.MovesBody.MovesAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves many referrals with one request; each is refused or moved by itself, as it would be alone. */
@RestController
@RequestMapping("/api/referrals/moves")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
@Tag(name = "referrals")
class MovesApi {
    private final MoveMany many;
    private final RequestKeys keys;
    private final LineProblems problems;

    MovesApi(MoveMany many, RequestKeys keys, LineProblems problems) {
        this.many = many;
        this.keys = keys;
        this.problems = problems;
    }

    @PostMapping
    @Operation(
            summary =
                    "Take the same step with up to 50 referrals; each is answered by itself, done or with its problem")
    ResponseEntity<MovesAnswer> move(
            @RequestBody MovesBody body, Optional<IdempotencyKey> key, Actor actor, Locale language) {
        EndangermentStop.check(Boolean.TRUE.equals(body.suspectedEndangerment()));
        RequestKey once =
                key.map(each -> keys.once(each, Map.of("moves", body))).orElse(null);
        List<ItemAnswer> answers = many.move(read(body, once), actor).stream()
                .map(result -> answer(result, language))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new MovesAnswer(answers));
    }

    /** Without what the request as a whole needs it cannot be read; nothing was done yet. */
    private static MoveMany.Request read(MovesBody body, @Nullable RequestKey once) {
        try {
            return body.request(once);
        } catch (Invalid incomplete) {
            throw new Malformed(incomplete.violations());
        }
    }

    private ItemAnswer answer(Result result, Locale language) {
        return switch (result) {
            case Result.Moved moved -> new ItemAnswer(moved.referral().value(), moved.version(), moved.state(), null);
            case Result.Refused refused ->
                new ItemAnswer(refused.referral().value(), null, null, problems.of(refused.why(), language));
        };
    }
}
