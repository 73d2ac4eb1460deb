package io.jobskit.conformance.run;

import io.jobskit.conformance.exchange.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells why there is no point in asking a target for more: it lets the default identity do nothing. */
final class ShutDoor {

    /** As proxies of TLS word it when they refuse a request for want of a client certificate, or for the one they got. */
    private static final Pattern CERTIFICATE = Pattern.compile("(?i)\\b(ssl|tls|client) certificate\\b");

    private ShutDoor() {}

    /** Why the default identity may do nothing, and what to do; empty if one of a listing and a reading was answered otherwise. */
    static Optional<String> of(List<Exchange> looks) {
        if (looks.stream().allMatch(look -> look.status() == 401)) {
            return Optional.of(
                    "The target answers listing jobs and reading a job with 401: the credentials or the firm of the identity 'default' are wrong. Correct the credentials or the firm in the target file.");
        }
        if (looks.stream().allMatch(ShutDoor::asksForACertificate)) {
            return Optional.of(
                    "The target answers listing jobs and reading a job with %s, and mentions a client certificate: the kit sends no client certificate, or one that the target does not accept. Add or correct tls: {certificate: FILE, key: FILE} in the target file."
                            .formatted(looks.get(0).answer().orElseThrow().line()));
        }
        if (looks.stream().allMatch(look -> look.status() == 403)) {
            return Optional.of(
                    "The target answers listing jobs and reading a job with 403: the identity 'default' may not use the API. Name an identity in the target file that has the permission to create, edit and delete.");
        }
        return Optional.empty();
    }

    private static boolean asksForACertificate(Exchange look) {
        return look.status() / 100 == 4
                && look.answer()
                        .filter(answer -> answer.message().content().isDocument())
                        .filter(answer ->
                                CERTIFICATE.matcher(answer.message().text()).find())
                        .isPresent();
    }
}
