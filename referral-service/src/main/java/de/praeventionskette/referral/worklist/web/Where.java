package de.praeventionskette.referral.worklist.web;

import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.referral.referral.Listing.Side;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of one of the lists.
 *
 * @param tab the list
 * @param narrowedBy name of the parameter that narrows it, with its value; empty: none
 * @param at where it goes on; empty: at its start
 */
record Where(String tab, String narrowedBy, String value, Limit limit, Optional<Cursor> at) {
    static Where in(String tab, Limit limit, Optional<Cursor> at) {
        return new Where(tab, "", "", limit, at);
    }

    static Where of(Side side, Limit limit, Optional<Cursor> at) {
        return in(side.name().toLowerCase(Locale.ROOT), limit, at);
    }

    Where narrowed(String by, String to) {
        return new Where(tab, by, to, limit, at);
    }

    /** Its address within the service. */
    String address() {
        return address(at.orElse(null), limit);
    }

    /** The address of the page after it; empty: there is none. */
    String next(@Nullable Cursor next) {
        return next == null ? "" : address(next, limit);
    }

    /** The address of the same list from its start, with more lines on a page. */
    String withMore(int lines) {
        return address(null, new Limit(lines));
    }

    private String address(@Nullable Cursor from, Limit lines) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/worklists/" + tab);
        if (!value.isEmpty()) {
            address.queryParam(narrowedBy, value);
        }
        if (!lines.equals(Limit.DEFAULT)) {
            address.queryParam(Limit.PARAMETER, lines.value());
        }
        if (from != null) {
            address.queryParam(Cursor.PARAMETER, from.encoded());
        }
        return address.toUriString();
    }
}
