package de.praeventionskette.kit.sample;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.request.IfMatch;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.request.Slice;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.kit.security.OpenToAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class SampleApi {
    enum Colour {
        RED,
        GREEN
    }

    record Part(@NotBlank String name, int weight) {}

    record Window(
            @NotBlank @Size(min = 2, max = 10) String name, Colour colour, LocalDate since, List<@Valid Part> parts) {}

    @AllowedTo(Role.PROVIDER)
    @PostMapping("/windows")
    Window create(@Valid @RequestBody Window window) {
        return window;
    }

    @OpenToAll
    @GetMapping("/windows")
    List<String> list(@RequestParam @Max(5) int size, @RequestParam(required = false) Colour colour) {
        return List.of("a", "b");
    }

    @OpenToAll
    @GetMapping("/windows/{id}")
    Window one(@PathVariable String id) {
        throw switch (id) {
            case "open" -> new SampleService.AlreadyOpen();
            case "broken" -> new IllegalStateException("Frau Geheimnis, Secret Street 1");
            case "bent" -> new Invalid("angle", "window.bent", 90);
            default -> new NotFound("window.not-found", id);
        };
    }

    @AllowedTo
    @GetMapping("/me")
    String me(Actor actor) {
        return actor.subject() + "@" + actor.organization();
    }

    @OpenToAll
    @GetMapping("/maybe")
    String maybe(Optional<Actor> actor) {
        return actor.map(Actor::subject).orElse("nobody");
    }

    @GetMapping("/forgotten")
    String forgotten() {
        return "nobody may see this";
    }

    @OpenToAll
    @GetMapping("/change")
    String change(IdempotencyKey key, IfMatch ifMatch) {
        return key.value() + " " + ifMatch.version();
    }

    @OpenToAll
    @GetMapping("/page")
    Slice<Long> page(Limit limit, Optional<Cursor> cursor) {
        long next = cursor.map(it -> it.number(0)).orElse(0L) + limit.value();
        return new Slice<>(List.of(next), Cursor.after(next));
    }
}
