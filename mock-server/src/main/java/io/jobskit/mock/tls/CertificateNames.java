package io.jobskit.mock.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names and addresses that a certificate of a stub is for. */
public final class CertificateNames {

    private CertificateNames() {}

    /**
     * Those of this machine's loopback, the address or name that the server listens on, unless that stands for all, and
     * those that it was told.
     */
    public static List<String> of(String bind, List<String> told) {
        Set<String> names = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "::1"));
        if (!isEverywhere(bind)) {
            names.add(bind);
        }
        names.addAll(told);
        return new ArrayList<>(names);
    }

    private static boolean isEverywhere(String bind) {
        try {
            return InetAddress.getByName(bind).isAnyLocalAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
