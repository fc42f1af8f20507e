package de.praeventionskette.referral.child;

import de.praeventionskette.kit.security.Actor;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The only way to a child's identity: first the record that it is read, then the data. No record, no data. */
public final class ReadChildren {
    private final Children children;
    private final ChildVault vault;
    private final ReadLog log;

    public ReadChildren(Children children, ChildVault vault, ReadLog log) {
        this.children = children;
        this.vault = vault;
        this.log = log;
    }

    /** The children as they are now; one whose key was destroyed is missing. */
    public Map<ChildId, OpenChild> read(Collection<ChildId> ids, ReadPurpose purpose, Actor by) {
        List<ChildId> wanted = ids.stream().distinct().toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        log.note(by, purpose, wanted);
        Map<ChildId, ChildKey> keys = vault.keys(wanted);
        Map<ChildId, OpenChild> open = new HashMap<>();
        for (Child child : children.findAll(wanted)) {
            ChildKey key = keys.get(child.id());
            if (key != null) {
                open.put(child.id(), new OpenChild(IdentityJson.read(key.open(child.identity())), key));
            }
        }
        return open;
    }
}
