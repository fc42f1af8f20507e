package de.praeventionskette.referral.child;

import de.praeventionskette.kit.aggregate.Command;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where children are kept. */
public interface Children {
    /** Those of these ids that exist, in no order. */
    List<Child> findAll(Collection<ChildId> ids);

    /** The child with this hash that an organization has recorded. */
    Optional<Child> findKnown(String region, String organization, String lookup);

    /** Keeps a new child; a repeat with the same key answers the first. */
    Child create(String region, Child child, List<ChildEvent> events, Command command);

    /** Changes a child. */
    void change(ChildId id, Function<Child, List<ChildEvent>> change);
}
