/** Whole ways of families and professionals, on the started system, through the gateway. */
package de.praeventionskette.journeys;
