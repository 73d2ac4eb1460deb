package io.jobskit.mock.event;

/** Hears of every request that was answered. */
@FunctionalInterface
public interface ExchangeLog {

    /**
     * Hears of one. It costs the sender of the request time, so nothing here waits.
     *
     * @param firm the id of the firm that the request named
     */
    void add(String firm, LoggedExchange exchange);
}
