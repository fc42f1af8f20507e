package de.praeventionskette.reporting.map;

import de.praeventionskette.reporting.cell.View;
import de.praeventionskette.reporting.path.HalfYear;
import java.util.Optional;

/**
 * A place on the fixed grid, seen in one way.
 *
 * @param region five-digit district key
 * @param municipality AGS; empty: all of the region
 * @param halfYear of entry; empty: all
 * @param view what the nodes are
 */
public record MapQuery(String region, Optional<String> municipality, Optional<HalfYear> halfYear, View view) {}
