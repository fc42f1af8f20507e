package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.referral.path.PathCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a submission.
 *
 * @param referral as it is stored
 * @param code of the family, shown this once; null where the referral joined a path or may not be on one
 * @param warnings what may stand against it
 */
public record Submitted(Loaded<Referral> referral, @Nullable PathCode code, List<Warning> warnings) {}
