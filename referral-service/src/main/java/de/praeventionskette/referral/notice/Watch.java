package de.praeventionskette.referral.notice;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.referral.Party;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told of in one of their memberships.
 *
 * @param membership its id
 * @param party the organization, and the team if the membership has one
 * @param region five-digit district key
 * @param kinds what of
 * @param seenOn local day on which the person was last seen in this membership
 * @param places where families must not wait too long: AGS, or a district key for all of its municipalities; null: nowhere
 */
public record Watch(
        String membership,
        Party party,
        String region,
        List<NoticeKind> kinds,
        LocalDate seenOn,
        @Nullable List<String> places) {
    private static final String NO_TEAM = "-";
    private static final String LATE = "late ";
    private static final int DISTRICT = 5;

    public Watch {
        kinds = kinds.stream().distinct().sorted().toList();
    }

    static Watch of(Actor actor, Set<NoticeKind> kinds, LocalDate today) {
        return new Watch(
                actor.acting().id(),
                Party.of(actor),
                actor.region(),
                List.copyOf(EnumSet.copyOf(kinds)),
                today,
                kinds.contains(NoticeKind.LATE) ? placesOf(actor) : null);
    }

    private static List<String> placesOf(Actor actor) {
        return actor.has(Role.PLANNER)
                ? List.of(actor.region())
                : actor.acting().municipalities().stream().sorted().toList();
    }

    /** The same on another day; only of what the person may still be told of, and null if that is nothing. */
    @Nullable Watch seen(Actor actor, LocalDate today) {
        List<NoticeKind> still =
                kinds.stream().filter(NoticeKind.of(actor)::contains).toList();
        return still.isEmpty() ? null : of(actor, EnumSet.copyOf(still), today);
    }

    boolean hears(Collection<String> told, NoticeKind kind) {
        return kinds.contains(kind) && keys().stream().anyMatch(told::contains);
    }

    /** Under which keys it is found. */
    List<String> keys() {
        String whole = region + " " + party.organization();
        Stream<String> sides = Stream.of(whole, whole + "/" + (party.unit() == null ? NO_TEAM : party.unit()));
        return Stream.concat(
                        sides, places == null ? Stream.empty() : places.stream().map(LATE::concat))
                .toList();
    }

    /** The keys of those who look after some municipalities, by their AGS. */
    public static List<String> keysFor(Collection<String> municipalities) {
        return municipalities.stream()
                .flatMap(ags -> Stream.of(LATE + ags, LATE + ags.substring(0, DISTRICT)))
                .distinct()
                .toList();
    }

    /** The keys of those who act for a side: its team and whoever acts for the whole organization. */
    public static List<String> keysFor(String region, Party side) {
        String whole = region + " " + side.organization();
        return side.unit() == null ? List.of(whole) : List.of(whole + "/" + side.unit(), whole + "/" + NO_TEAM);
    }
}
