package de.praeventionskette.referral.notice;

import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.referral.Party;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody is told of in one of their memberships.
 *
 * @param membership its id
 * @param party the organization, and the team if the membership has one
 * @param region five-digit district key
 * @param kinds what of
 * @param seenOn local day on which the person was last seen in this membership
 */
public record Watch(String membership, Party party, String region, List<NoticeKind> kinds, LocalDate seenOn) {
    private static final String NO_TEAM = "-";

    public Watch {
        kinds = kinds.stream().distinct().sorted().toList();
    }

    static Watch of(Actor actor, Set<NoticeKind> kinds, LocalDate today) {
        return new Watch(
                actor.acting().id(), Party.of(actor), actor.region(), List.copyOf(EnumSet.copyOf(kinds)), today);
    }

    Watch seen(LocalDate today) {
        return new Watch(membership, party, region, kinds, today);
    }

    boolean hears(String of, Party side, NoticeKind kind) {
        return region.equals(of)
                && party.organization().equals(side.organization())
                && (party.unit() == null || side.unit() == null || party.unit().equals(side.unit()))
                && kinds.contains(kind);
    }

    /** Under which keys it is found. */
    List<String> keys() {
        String whole = region + " " + party.organization();
        return List.of(whole, whole + "/" + (party.unit() == null ? NO_TEAM : party.unit()));
    }

    /** The keys of those who act for a side: its team and whoever acts for the whole organization. */
    public static List<String> keysFor(String region, Party side) {
        String whole = region + " " + side.organization();
        return side.unit() == null ? List.of(whole) : List.of(whole + "/" + side.unit(), whole + "/" + NO_TEAM);
    }
}
