package de.praeventionskette.referral.asking;

/**
 * How many requests of families are let in. Several families share one address: a maternity ward, a shelter, a mobile network.
 *
 * @param perCallerHourly from one address in an hour
 * @param perCallerDaily from one address in a day
 * @param perPhoneDaily for one telephone number in a day
 * @param perOfferDaily for one offer in a day
 * @param allHourly in an hour altogether
 */
public record AskingLimits(
        int perCallerHourly, int perCallerDaily, int perPhoneDaily, int perOfferDaily, int allHourly) {}
