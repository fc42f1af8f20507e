package de.praeventionskette.contracts.figures;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one field of action, or of several folded together.
 *
 * @param fieldsOfAction the field, or all that are folded here
 * @param referrals referrals submitted in the week
 * @param outcomes partition of the referrals by outcome so far; groups of outcomes folded where needed
 */
public record FieldRow(List<@Nullable FieldOfAction> fieldsOfAction, int referrals, List<OutcomeCount> outcomes) {}
