package de.praeventionskette.referral.walk;

import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.absence.SetAbsence;
import de.praeventionskette.referral.walk.Sides.Days;
import de.praeventionskette.referral.walk.Sides.Page;
import java.util.EnumMap;
import java.util.Map;

/** What teams say about the days on which they are away, and in which version that is. */
final class TeamDays {
    private static final int NO_CONTENT = 204;

    private final SmallRegion region;
    private final Map<Who, Long> versions = new EnumMap<>(Who.class);

    TeamDays(SmallRegion region) {
        this.region = region;
    }

    int goes(Actor by, Who team, Days days, Page seen) {
        Who deputy = days.deputy();
        SetAbsence.Days said = new SetAbsence.Days(days.from(), days.until(), deputy == null ? null : deputy.word());
        Long version = seen == Page.NONE ? null : Long.valueOf(version(team, seen));
        versions.put(
                team, region.settingAbsence.set(team.word(), said, version, by).version());
        return Model.DONE;
    }

    int isBack(Actor by, Who team, Page seen) {
        region.endingAbsence.end(team.word(), version(team, seen), by);
        versions.merge(team, 1L, Long::sum);
        return NO_CONTENT;
    }

    private long version(Who team, Page seen) {
        long newest = versions.getOrDefault(team, 1L);
        return seen == Page.OUTDATED ? newest - 1 : newest;
    }
}
