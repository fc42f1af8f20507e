package de.praeventionskette.referral.path;

import de.praeventionskette.referral.child.ChildId;
import java.time.LocalDate;

/**
 * How a path began.
 *
 * @param region five-digit district key
 * @param child whose path it is
 * @param municipality AGS of the municipality at entry
 * @param day local day of the first referral
 * @param ageMonths age at entry; negative before birth
 */
public record PathStart(String region, ChildId child, String municipality, LocalDate day, int ageMonths) {}
