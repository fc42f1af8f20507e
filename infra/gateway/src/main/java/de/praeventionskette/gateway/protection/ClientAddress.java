package de.praeventionskette.gateway.protection;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whose requests are counted together: an IPv4 address, or the /64 network that one IPv6 customer holds. */
final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    static String of(String remoteAddress) {
        if (!remoteAddress.contains(":")) {
            return remoteAddress;
        }
        InetAddress address = InetAddress.ofLiteral(remoteAddress);
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }

    private ClientAddress() {}
}
