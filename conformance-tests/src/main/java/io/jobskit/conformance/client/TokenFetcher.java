package io.jobskit.conformance.client;

/** Gets an identity a token. */
@FunctionalInterface
interface TokenFetcher {

    /**
     * A token that was made out for this call; it is noted among those that were issued.
     *
     * @throws NoTokenException if there is none to be had
     */
    Token fetch();
}
