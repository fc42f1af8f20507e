package de.praeventionskette.identity;

import java.net.InetAddress;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps the sample logins from ever serving anyone but this machine: everything else stops the start. */
final class LoopbackOnly {

    private static final Pattern LOOPBACK_HOST = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    /** Somebody tried to offer the sample logins beyond this machine. */
    static final class NotLoopback extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        NotLoopback(String what, @Nullable Object value) {
            super("The identity provider with sample logins serves this machine only, but " + what + " is " + value);
        }
    }

    static void requireBinding(String what, @Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            throw new NotLoopback(what, address);
        }
    }

    static void requireUri(String what, URI uri) {
        if (uri.getHost() == null || !LOOPBACK_HOST.matcher(uri.getHost()).matches()) {
            throw new NotLoopback(what, uri);
        }
    }

    private LoopbackOnly() {}
}
