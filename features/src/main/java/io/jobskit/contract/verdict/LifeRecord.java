package io.jobskit.contract.verdict;

import java.util.List;

/**
 * What was seen of one job in the exchanges of a verdict.
 *
 * @param id its id, which is the firm's own
 * @param firm the firm that the requests named; may be empty
 * @param kind its job type, as it was first shown; empty if it never was
 * @param owner the identity that created it; empty if its creation is not among the exchanges
 * @param created the number of the exchange that created it; 0 if that is not among the exchanges
 * @param held whether it was created to be held by the test-control protocol
 * @param seen the statuses that it was shown in, in the order in which the requests were sent
 */
public record LifeRecord(
        String id, String firm, String kind, String owner, int created, boolean held, List<Seen> seen) {

    /** Keeps a list of its own. */
    public LifeRecord {
        seen = List.copyOf(seen);
    }

    /**
     * A status that a job was shown in.
     *
     * @param status the label, as the target wrote it
     * @param exchange the number of the exchange that showed it
     */
    public record Seen(String status, int exchange) {}
}
