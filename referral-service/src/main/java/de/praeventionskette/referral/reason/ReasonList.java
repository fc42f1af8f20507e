package de.praeventionskette.referral.reason;

import de.praeventionskette.kit.aggregate.AggregateStore.KeyReused;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Eigene Gründe: the wordings in which an organization says why something did not go on. A wording never changes and never
 * goes: one that is out of use stays readable where it was used.
 */
public final class ReasonList {
    /** Most wordings that can be chosen from. */
    public static final int MOST = 40;

    private static final int MOST_EVER = 400;

    private final String organization;
    private final List<OwnReason> reasons;

    ReasonList(String organization, List<OwnReason> reasons) {
        this.organization = organization;
        this.reasons = new ArrayList<>(reasons);
    }

    /** The list of an organization that has written none. */
    public static ReasonList of(String organization) {
        return new ReasonList(organization, List.of());
    }

    List<ReasonEvent> add(OwnReason added) {
        Optional<OwnReason> known = find(added.id());
        if (known.isPresent()) {
            if (!known.get().isRepeatedBy(added)) {
                throw new KeyReused();
            }
            return List.of();
        }
        if (inUse().stream().anyMatch(added::saysTheSameAs)) {
            throw new Invalid("german", "reason.known");
        }
        if (inUse().size() >= MOST || reasons.size() >= MOST_EVER) {
            throw new Conflict("reason.too-many", MOST);
        }
        reasons.add(added);
        return List.of(new ReasonEvent.ReasonAdded(added.id()));
    }

    List<ReasonEvent> retire(String id) {
        OwnReason found = find(id).orElseThrow(() -> new NotFound("reason.not-found"));
        if (found.retired()) {
            return List.of();
        }
        reasons.set(reasons.indexOf(found), found.outOfUse());
        return List.of(new ReasonEvent.ReasonRetired(id));
    }

    /** Whose wordings they are. */
    public String organization() {
        return organization;
    }

    /** All of them, also those out of use. */
    public List<OwnReason> all() {
        return List.copyOf(reasons);
    }

    /** Those that can be chosen. */
    public List<OwnReason> inUse() {
        return reasons.stream().filter(each -> !each.retired()).toList();
    }

    /** One of them, also out of use. */
    public Optional<OwnReason> find(String id) {
        return reasons.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
