package de.praeventionskette.referral.path;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.TooMany;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the path that a family's code opens; a wrong code gets one and the same answer whatever is wrong with it. */
public final class FindByCode {
    private static final int FAILURES_PER_HOUR = 20;

    private final Paths paths;
    private final PathCodes codes;
    private final CodeAttempts attempts;

    public FindByCode(Paths paths, PathCodes codes, CodeAttempts attempts) {
        this.paths = paths;
        this.codes = codes;
        this.attempts = attempts;
    }

    /**
     * The path in a region, as far as the code opens it.
     *
     * @param region where to look; null: everywhere
     * @param who asks, for counting failures
     * @throws Invalid no path has this code
     * @throws TooMany too many wrong codes in this hour
     */
    public Held find(String typed, @Nullable String region, String who) {
        if (attempts.failures(who) >= FAILURES_PER_HOUR) {
            throw new TooMany("path-code.too-many");
        }
        PathCode code = PathCode.read(typed);
        String hash = codes.hash(code);
        Optional<Path> found = region == null ? paths.findByCode(hash) : paths.findByCode(region, hash);
        return found.filter(path -> code.wellFormed())
                .flatMap(path -> path.holders().withCode(hash).map(holder -> new Held(path, holder)))
                .orElseThrow(() -> {
                    attempts.failed(who);
                    return new Invalid("pathCode", "path-code.unknown");
                });
    }

    /**
     * The same for a referral that is to join the path.
     *
     * @throws Invalid the code opens its own page only
     */
    public Held findToJoin(String typed, String region, String who) {
        Held page = find(typed, region, who);
        if (!page.mayBeJoined()) {
            throw new Invalid("pathCode", "path-code.page-only");
        }
        return page;
    }
}
