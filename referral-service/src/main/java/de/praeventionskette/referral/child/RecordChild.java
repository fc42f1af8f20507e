package de.praeventionskette.referral.child;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.referral.child.ChildEvent.ChildRecorded;
import java.util.List;
import java.util.Optional;

/**
 * Writes down who a child is. An organization that has the child already, under the same name and birth, gets the same
 * file; it never learns whether another organization has one.
 */
public final class RecordChild {
    private final Children children;
    private final ChildVault vault;
    private final NameAndBirth lookup;

    public RecordChild(Children children, ChildVault vault, NameAndBirth lookup) {
        this.children = children;
        this.vault = vault;
        this.lookup = lookup;
    }

    /** Where a child is recorded: region and organization. */
    public record Place(String region, String organization) {}

    /** The file of a child and what opens it. */
    public record Recorded(ChildId id, ChildKey key) {}

    /** The file of this child at this organization; a repeat with the same key has one effect. */
    public Recorded record(Identity identity, Place place, RequestKey key) {
        Optional<Child> known = children.findKnown(place.region(), place.organization(), lookup.of(identity));
        if (known.isPresent()) {
            return bringUpToDate(known.get(), identity);
        }
        return record(new ChildId(key.creates(place.organization() + "/child")), identity, place, key);
    }

    /** The same under an id that the caller chose, as an import does; a child that is there stays as it is. */
    public void recordOnce(ChildId id, Identity identity, Place place) {
        if (children.findAll(List.of(id)).isEmpty()) {
            record(id, identity, place, new RequestKey(id.value(), id.value()));
        }
    }

    /**
     * The file of a family that asks for help itself: of no organization and under no name, so that nobody comes upon it.
     *
     * @param scope under which the key is its own
     */
    public Recorded recordAsking(Identity family, String region, String scope, RequestKey key) {
        ChildId id = new ChildId(key.creates(scope + "/child"));
        ChildKey opens = vault.beginFor(id);
        Child child = new Child(id, List.of(), opens.seal(IdentityJson.write(family)), lookup.ofNobody(id));
        return keep(child, region, opens, key);
    }

    private Recorded record(ChildId id, Identity identity, Place place, RequestKey key) {
        ChildKey opens = vault.beginFor(id);
        SealedText sealed = opens.seal(IdentityJson.write(identity));
        Child child = Child.recordedBy(place.organization(), id, sealed, lookup.of(identity));
        return keep(child, place.region(), opens, key);
    }

    private Recorded keep(Child child, String region, ChildKey opens, RequestKey key) {
        children.create(region, child, List.of(new ChildRecorded(child.id())), Command.once(key));
        return new Recorded(child.id(), opens);
    }

    private Recorded bringUpToDate(Child known, Identity identity) {
        ChildKey key = vault.keyFor(known.id());
        if (!IdentityJson.read(key.open(known.identity())).equals(identity)) {
            SealedText newest = key.seal(IdentityJson.write(identity));
            children.change(known.id(), child -> child.describe(newest, lookup.of(identity)));
        }
        return new Recorded(known.id(), key);
    }
}
