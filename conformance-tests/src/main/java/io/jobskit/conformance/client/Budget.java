package io.jobskit.conformance.client;

/**
 * How many requests a run may send in all.
 *
 * @param requests so many, retries and the clean-up included; control requests do not count
 * @param keptForCleaningUp so many of them are for its end alone
 */
public record Budget(int requests, int keptForCleaningUp) {

    String usedUp() {
        return "The budget of %d requests (--budget) was used up before this requirement was judged."
                .formatted(requests);
    }
}
