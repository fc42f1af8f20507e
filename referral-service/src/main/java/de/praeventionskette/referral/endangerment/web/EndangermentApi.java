package de.praeventionskette.referral.endangerment.web;

import de.praeventionskette.kit.security.AllowedTo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What to do when an endangerment is suspected, also of a child whose referral is under way. Stores nothing. */
@RestController
@RequestMapping("/api/endangerment")
@AllowedTo
@Tag(name = "endangerment")
public class EndangermentApi {
    private static final int STEPS = 4;

    private final MessageSource texts;

    public EndangermentApi(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * The right way in words.
     *
     * @param title what it is about
     * @param steps what to do, in order
     */
    public record RightWay(String title, List<String> steps) {}

    @GetMapping
    @Operation(summary = "The right way when an endangerment is suspected (§ 8a SGB VIII, § 4 KKG)")
    RightWay rightWay(Locale language) {
        return new RightWay(
                text("endangerment.stop.title", language),
                IntStream.rangeClosed(1, STEPS)
                        .mapToObj(step -> text("endangerment.step." + step, language))
                        .toList());
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
