package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;

/** The kit itself failed while a request was under way: the target is not to blame, and may have done what it was asked. */
final class TransportFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Exchange exchange;

    TransportFault(Exchange exchange, Throwable cause) {
        super(
                "The kit failed while it sent %s or read the answer."
                        .formatted(exchange.request().line()),
                cause);
        this.exchange = exchange;
    }

    /** The request, without the answer. */
    Exchange exchange() {
        return exchange;
    }
}
