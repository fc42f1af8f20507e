package de.praeventionskette.gateway.session;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Paths of this origin that one may be sent back to: never another site, never into a circle. */
final class LocalPath {

    static final String HOME = "/home";

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");
    private static final Pattern CIRCLE = Pattern.compile("/(login|logout|oauth2)([/?].*)?");

    /** The wanted path if it is one of ours, else the start page. */
    static String orHome(@Nullable String wanted) {
        return wanted != null
                        && LOCAL.matcher(wanted).matches()
                        && !CIRCLE.matcher(wanted).matches()
                ? wanted
                : HOME;
    }

    /** Path and query of an address, whatever its host. */
    static String of(URI address) {
        String query = address.getRawQuery();
        return query == null ? address.getRawPath() : address.getRawPath() + "?" + query;
    }

    /** The sign-in page, which afterwards leads to the given path. */
    static URI signIn(String back) {
        return UriComponentsBuilder.fromPath("/login")
                .queryParam("return", "{back}")
                .encode()
                .build(back);
    }

    private LocalPath() {}
}
