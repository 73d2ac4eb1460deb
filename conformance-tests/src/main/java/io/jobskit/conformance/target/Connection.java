package io.jobskit.conformance.target;

/**
 * How connections are made: to the target, to its test-control protocol and to token servers.
 *
 * @param tls whom the kit trusts, and what it shows
 * @param proxies which connections lead through a proxy
 * @param http which HTTP is spoken
 */
public record Connection(Tls tls, Proxies proxies, Http http) {

    /** Without a proxy, to whom Java trusts, over HTTP/2 where that is offered. */
    public static Connection usual() {
        return new Connection(Tls.usual(), Proxies.none(), Http.NEGOTIATED);
    }
}
