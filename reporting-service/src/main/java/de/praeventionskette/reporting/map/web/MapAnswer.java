package de.praeventionskette.reporting.map.web;

import de.praeventionskette.reporting.cell.View;
import de.praeventionskette.reporting.map.PathMap.Wait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path map in the language of the request, as the API answers it. Numbers are families; what is missing stands for fewer
 * than k of them, or would give such a number away.
 *
 * @param region five-digit district key
 * @param municipality AGS; null: the whole region
 * @param halfYear of entry; null: all
 * @param view what the nodes are
 * @param k smallest number that is shown
 * @param rounded whether numbers are rounded to five
 * @param incomplete whether anything was left out
 * @param ageSeconds age of what is shown; null: nothing was read yet
 * @param nodes fields of action or teams
 * @param edges ways between them
 * @param sentences the same in words
 */
record MapAnswer(
        String region,
        @Nullable String municipality,
        @Nullable String halfYear,
        View view,
        int k,
        boolean rounded,
        boolean incomplete,
        @Nullable Long ageSeconds,
        List<NodeAnswer> nodes,
        List<EdgeAnswer> edges,
        List<String> sentences) {

    /**
     * A node.
     *
     * @param key field of action, or {@code organization/unit}
     * @param label in the language of the request
     * @param entries families whose path began here
     * @param toAccepted days from submission to acceptance
     * @param toStarted days from acceptance to the beginning of help
     */
    record NodeAnswer(
            String key,
            String label,
            @Nullable Integer entries,
            @Nullable Wait toAccepted,
            @Nullable Wait toStarted) {}

    /**
     * A way; the same node twice is a new attempt within it.
     *
     * @param from key of the node before
     * @param fromLabel its label
     * @param to key of the next node
     * @param toLabel its label
     * @param families that went so
     * @param waiting days from the end of the station before to the beginning of help at the next
     */
    record EdgeAnswer(
            String from,
            String fromLabel,
            String to,
            String toLabel,
            int families,
            @Nullable Wait waiting) {}
}
