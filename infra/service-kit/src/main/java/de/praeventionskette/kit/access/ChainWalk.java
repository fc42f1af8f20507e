package de.praeventionskette.kit.access;

import de.praeventionskette.kit.access.Verification.Finding;
import de.praeventionskette.kit.access.Verification.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks entries in the order of run and number, one at a time, and each anchor on the way. */
final class ChainWalk {
    private final Map<String, Map<Long, Anchor>> anchors = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private String run = "";
    private long number;
    private String hash = AccessEntry.NONE_BEFORE;
    private long entries;

    ChainWalk(Collection<Anchor> anchors) {
        anchors.stream()
                .filter(anchor -> anchor.number() > 0)
                .forEach(anchor -> this.anchors
                        .computeIfAbsent(anchor.run(), any -> new HashMap<>())
                        .put(anchor.number(), anchor));
    }

    void next(AccessEntry entry) {
        entries++;
        if (!entry.run().equals(run)) {
            run = entry.run();
            number = 0;
            hash = AccessEntry.NONE_BEFORE;
        }
        check(entry);
        number = entry.number();
        hash = entry.hash();
    }

    Verification end() {
        anchors.values().stream()
                .flatMap(ofRun -> ofRun.values().stream())
                .forEach(anchor -> findings.add(new Finding(Kind.CUT, anchor.run(), anchor.number())));
        return new Verification(entries, findings);
    }

    private void check(AccessEntry entry) {
        if (!entry.isIntact()) {
            found(Kind.CHANGED, entry);
        }
        if (entry.number() != number + 1) {
            found(Kind.MISSING, entry);
        } else if (!entry.previousHash().equals(hash)) {
            found(Kind.BROKEN, entry);
        }
        Map<Long, Anchor> ofRun = anchors.getOrDefault(entry.run(), Map.of());
        Anchor anchor = ofRun.get(entry.number());
        if (anchor != null && anchor.hash().equals(entry.hash())) {
            ofRun.remove(entry.number());
        }
    }

    private void found(Kind kind, AccessEntry entry) {
        findings.add(new Finding(kind, entry.run(), entry.number()));
    }
}
