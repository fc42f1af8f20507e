package de.praeventionskette.referral.child.access;

import de.praeventionskette.kit.access.AccessLog;
import de.praeventionskette.kit.access.DataAccess;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.child.FamilyReadLog;
import de.praeventionskette.referral.child.ReadLog;
import de.praeventionskette.referral.child.ReadPurpose;
import java.util.Collection;
import java.util.Locale;

/** Reads of children go to the access log of the kit, apart by region. */
public final class KitReadLog implements ReadLog, FamilyReadLog {
    /** Stands where an organization stands when a family looks at its own page; none has it. */
    public static final String FAMILY = "~family";

    private final AccessLog log;

    public KitReadLog(AccessLog log) {
        this.log = log;
    }

    @Override
    public void note(Actor by, ReadPurpose purpose, Collection<ChildId> children) {
        log.record(new DataAccess(
                by.subject(),
                by.acting().id(),
                by.organization(),
                by.acting().unit(),
                kind(by.region()),
                children.stream().map(ChildId::value).toList(),
                "child." + purpose.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public void note(String region, String holder, Collection<ChildId> children) {
        log.record(new DataAccess(
                FAMILY,
                holder,
                FAMILY,
                null,
                kind(region),
                children.stream().map(ChildId::value).toList(),
                "child.family_page"));
    }

    /** Kind under which reads of a region's children are logged. */
    public static String kind(String region) {
        return "child:" + region;
    }
}
