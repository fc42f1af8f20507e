package de.praeventionskette.referral.family.web;

import de.praeventionskette.referral.secret.KeyedHash;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Tells callers without a login apart, to count wrong codes and requests, without keeping their addresses. An IPv6 caller
 * holds a whole network of addresses (/64), which counts as one.
 */
public final class Callers {
    private static final int NETWORK_BYTES = 8;

    private final KeyedHash hash;

    public Callers(KeyedHash hash) {
        this.hash = hash;
    }

    /** Who sends a request, as a keyed hash. */
    public String of(HttpServletRequest request) {
        return hash.text(network(request.getRemoteAddr()));
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        byte[] bytes = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
    }
}
