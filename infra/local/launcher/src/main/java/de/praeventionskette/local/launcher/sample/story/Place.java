package de.praeventionskette.local.launcher.sample.story;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.local.launcher.sample.story.ReferralLine.Party;
import java.util.List;
import java.util.Map;

/**
 * What happens in a municipality.
 *
 * @param municipality AGS
 * @param children how many begin a way there
 * @param senders who refers first
 * @param stories what happens to them
 * @param waits waits in percent of the usual, by field of action; missing: as usual
 */
record Place(
        String municipality,
        int children,
        List<Party> senders,
        List<Story> stories,
        Map<FieldOfAction, Integer> waits) {
    private static final int AS_USUAL = 100;

    Tempo tempo(FieldOfAction field) {
        return Tempo.of(field).waits(waits.getOrDefault(field, AS_USUAL));
    }
}
