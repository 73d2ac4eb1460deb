package io.jobskit.mock.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that lead to this server whatever the name service says: those of loopback, the one that it listens on, and
 * those that it was told. Any other name may be a stranger's, pointed at this machine to have a page of theirs count as
 * the server's own (DNS rebinding).
 */
final class KnownHosts {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private final String bind;
    private final List<String> told;
    private final boolean loopback;
    private final boolean everywhere;

    KnownHosts(String bind, List<String> told) {
        this.bind = plain(bind);
        this.told = told.stream().map(KnownHosts::plain).toList();
        InetAddress address = resolved(bind);
        this.loopback = address != null && address.isLoopbackAddress();
        this.everywhere = address != null && address.isAnyLocalAddress();
    }

    /** Whether only programs on this machine reach it. */
    boolean onLoopbackOnly() {
        return loopback;
    }

    /** Whether that host is one of them. An address is nobody's to point elsewhere. */
    boolean know(String host) {
        String name = plain(host);
        if (name.equals("localhost") || name.endsWith(".localhost") || name.equals(bind) || told.contains(name)) {
            return true;
        }
        InetAddress address = literal(name);
        return address != null && (everywhere || address.isLoopbackAddress() || address.equals(literal(bind)));
    }

    private static String plain(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) {
            return name.substring(1, name.length() - 1);
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** The address that a text is; null for a name, which is not asked for. */
    private static @Nullable InetAddress literal(String text) {
        return text.indexOf(':') >= 0 || IPV4.matcher(text).matches() ? resolved(text) : null;
    }

    private static @Nullable InetAddress resolved(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            return null;
        }
    }
}
