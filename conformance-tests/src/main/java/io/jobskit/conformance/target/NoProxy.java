package io.jobskit.conformance.target;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hosts that no proxy leads to, as curl reads them: names with all below them, addresses, networks such as
 * {@code 10.0.0.0/8}, or {@code *} for all.
 *
 * @param entries each in lower case
 */
record NoProxy(List<String> entries) {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-f.]*:[0-9a-f:.]*");

    static NoProxy of(String list) {
        return new NoProxy(Stream.of(list.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty())
                .toList());
    }

    boolean covers(String host) {
        String plain = plain(host.toLowerCase(Locale.ROOT));
        return entries.stream().anyMatch(entry -> entry.equals("*") || covers(plain(entry), plain));
    }

    private static boolean covers(String entry, String host) {
        Optional<InetAddress> address = address(host);
        if (address.isPresent()) {
            String[] network = entry.split("/", 2);
            return address(network[0])
                    .filter(start ->
                            isWithin(start.getAddress(), network, address.get().getAddress()))
                    .isPresent();
        }
        String name = entry.startsWith(".") ? entry.substring(1) : entry;
        return host.equals(name) || host.endsWith("." + name);
    }

    private static boolean isWithin(byte[] start, String[] network, byte[] address) {
        int length = network.length == 1 || !network[1].matches("[0-9]{1,3}")
                ? start.length * 8
                : Integer.parseInt(network[1]);
        if (start.length != address.length || length > start.length * 8) {
            return false;
        }
        for (int bit = 0; bit < length; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((start[bit / 8] & mask) != (address[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** The address that a text is; nothing is looked up. */
    private static Optional<InetAddress> address(String text) {
        try {
            return ADDRESS.matcher(text).matches() ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    /** Without the brackets of an address of IPv6, and without the dot at the end of a name. */
    private static String plain(String host) {
        return host.replaceAll("[\\[\\]]", "").replaceFirst("\\.$", "");
    }
}
