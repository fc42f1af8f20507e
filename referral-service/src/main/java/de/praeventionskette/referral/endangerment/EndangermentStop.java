package de.praeventionskette.referral.endangerment;

import de.praeventionskette.kit.problem.RequestProblem;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A suspected endangerment never becomes a referral: the request stops, nothing is stored, and the answer names the right way
 * (§ 8a SGB VIII, § 4 KKG): advice by an experienced professional and the procedure of one's own service.
 */
public final class EndangermentStop extends RequestProblem {
    private static final Logger LOG = LoggerFactory.getLogger(EndangermentStop.class);

    private EndangermentStop() {
        super(422, "endangerment.stop", List.of());
    }

    /**
     * Stops if somebody said that they suspect an endangerment.
     *
     * @throws EndangermentStop they did
     */
    public static void check(boolean suspected) {
        if (suspected) {
            LOG.info("a request was stopped");
            throw new EndangermentStop();
        }
    }
}
