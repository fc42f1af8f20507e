package de.praeventionskette.referral.child;

import java.util.ArrayList;
import java.util.List;

/** Kind or expected child: its encrypted identity and who may look it up. */
public final class Child {
    private final ChildId id;
    private final List<String> organizations;
    private SealedText identity;
    private String lookup;

    Child(ChildId id, List<String> organizations, SealedText identity, String lookup) {
        this.id = id;
        this.organizations = new ArrayList<>(organizations);
        this.identity = identity;
        this.lookup = lookup;
    }

    static Child recordedBy(String organization, ChildId id, SealedText identity, String lookup) {
        return new Child(id, List.of(organization), identity, lookup);
    }

    List<ChildEvent> describe(SealedText newest, String newLookup) {
        identity = newest;
        lookup = newLookup;
        return List.of(new ChildEvent.IdentityChanged(id));
    }

    public ChildId id() {
        return id;
    }

    /** The identity as it lies in the store. */
    public SealedText identity() {
        return identity;
    }

    /** Hash of name and birth, by which it is found again. */
    public String lookup() {
        return lookup;
    }

    /** Organizations that recorded this child and so may look it up; none where the family asked itself. */
    public List<String> organizations() {
        return List.copyOf(organizations);
    }
}
