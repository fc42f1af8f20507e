package de.praeventionskette.referral.replica;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an organization and its team are called. */
public final class Called {
    private Called() {}

    /** Key of a name in the copies of organizations. */
    public static String key(String organization, @Nullable String unit) {
        return unit == null ? organization : organization + "/" + unit;
    }

    /** The organization, and its team if there is one; whoever is missing among the names is called by id. */
    public static String name(String organization, @Nullable String unit, Map<String, String> names) {
        String whole = names.getOrDefault(organization, organization);
        return unit == null ? whole : whole + " · " + names.getOrDefault(key(organization, unit), unit);
    }
}
