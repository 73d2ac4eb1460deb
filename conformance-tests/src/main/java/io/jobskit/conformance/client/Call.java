package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.target.Identity;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request that is about to be sent: what for, by whom, where to, with what, and how it is dressed. */
@SuppressWarnings("ArrayRecordComponent") // It is never compared.
record Call(
        Operation operation,
        String job,
        String method,
        URI uri,
        Optional<Identity> identity,
        Map<String, String> headers,
        byte[] body,
        Manner manner) {

    /** As the kit usually asks. */
    Call(
            Operation operation,
            String job,
            String method,
            URI uri,
            Optional<Identity> identity,
            Map<String, String> headers,
            byte[] body) {
        this(operation, job, method, uri, identity, headers, body, Manner.USUAL);
    }

    Call in(Manner other) {
        return new Call(operation, job, method, uri, identity, headers, body, other);
    }

    Call withOnly(Map<String, String> others) {
        return new Call(operation, job, method, uri, identity, others, body, manner);
    }

    Call with(String header, String value) {
        return withAll(Map.of(header, value));
    }

    Call withAll(Map<String, String> besides) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putAll(besides);
        return withOnly(more);
    }

    /** With what whoever sends it shows of who that is: that token, if theirs expire. */
    Call withCredentials(Optional<Token> token) {
        return identity.map(who -> manner.dress(by(who, token))).orElse(this);
    }

    private Call by(Identity who, Optional<Token> token) {
        Call dressed = with("Accept", "*/*");
        if (who.credentials() instanceof Identity.Credentials.Basic basic) {
            String pair = basic.key() + ":" + basic.secret();
            dressed = dressed.with(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        } else if (who.credentials() instanceof Identity.Credentials.Bearer bearer) {
            dressed = dressed.with("Authorization", "Bearer " + bearer.token());
        } else if (token.isPresent()) {
            dressed = dressed.with("Authorization", "Bearer " + token.get().value());
        }
        if (who.firm().isPresent()) {
            dressed = dressed.with("Addepar-Firm", who.firm().get());
        }
        for (Map.Entry<String, String> header : who.headers().entrySet()) {
            dressed = dressed.with(header.getKey(), header.getValue());
        }
        return dressed;
    }

    /** Whether it may change something on the target. */
    boolean writes() {
        return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
    }

    /** Whether it counts among the requests that a target limits. */
    boolean isCounted() {
        return !operation.isControl();
    }

    /** Results may be of any length; whatever else is asked for is a document. */
    boolean mayGiveResults() {
        return operation == Operation.DOWNLOAD || (operation == Operation.OTHER && !job.isEmpty());
    }

    /** Whether it shows credentials that are not valid: it may be sent once more where nothing was shown, and no oftener. */
    boolean isOnlyForOnce() {
        return identity.filter(Identity::isBad).isPresent();
    }

    String identityName() {
        return identity.map(Identity::name).orElse("");
    }
}
