package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.target.Identity;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request that is about to be sent: what for, by whom, where to, with what. */
@SuppressWarnings("ArrayRecordComponent") // It is never compared.
record Call(
        Operation operation,
        String job,
        String method,
        URI uri,
        Optional<Identity> identity,
        Map<String, String> headers,
        byte[] body) {

    Call with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(operation, job, method, uri, identity, more, body);
    }

    /** Whether it may change something on the target. */
    boolean writes() {
        return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
    }

    /** Whether it shows credentials that are not valid: it may be sent once more where nothing was shown, and no oftener. */
    boolean isOnlyForOnce() {
        return identity.filter(Identity::isBad).isPresent();
    }

    String identityName() {
        return identity.map(Identity::name).orElse("");
    }
}
