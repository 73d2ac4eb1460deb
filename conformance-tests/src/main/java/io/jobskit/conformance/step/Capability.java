package io.jobskit.conformance.step;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.exchange.NotReadException;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.notation.ResultsText;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.target.Identity;
import java.math.BigInteger;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells whether an address to which a 303 led lets in those alone who were told of it. That is told by a twin, a job of the
 * same kind with an address of its own: what does not follow from the twin's is a key, however long, if it is looked at.
 */
final class Capability {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** Numbers that are nearer to each other are counted up. */
    private static final BigInteger NEAR = BigInteger.valueOf(1000);

    private Capability() {}

    /** Whether the address of a job's results, which was met on that way, is found by whoever knows the job's id and a twin's address. */
    static boolean isGuessed(ScenarioContext scene, JobInHand job, List<Exchange> way, URI address) {
        int place =
                way.stream().map(exchange -> exchange.request().uri()).toList().indexOf(address);
        Optional<JobInHand> twin = twin(scene, job);
        if (twin.isEmpty()) {
            return false;
        }
        List<Exchange> twins = way(scene, twin.get(), way.get(0).operation());
        if (twins.size() <= place || RetrievedResults.end(twins).status() != 200) {
            return false;
        }
        String own = inPlace(address);
        String other = inPlace(twins.get(place).request().uri());
        if (isNear(own.replace(job.id(), ""), other.replace(twin.get().id(), ""))) {
            return true;
        }
        URI forged = address.resolve(other.replace(twin.get().id(), job.id()));
        return other.contains(twin.get().id())
                && isOpen(scene, job, forged, RetrievedResults.end(way), RetrievedResults.end(twins));
    }

    /** An address without its host, in which an id may be met by chance. */
    private static String inPlace(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    private static Optional<JobInHand> twin(ScenarioContext scene, JobInHand job) {
        var body = scene.bodies().wellFormed(job.kind());
        Exchange creation = scene.create(job.owner(), body, Map.of(), "");
        Optional<JobInHand> twin = ScenarioContext.createdId(creation)
                .map(id -> new JobInHand(id, job.kind(), job.owner(), body, creation));
        twin.ifPresent(scene.watch()::needsCompleted);
        return twin;
    }

    private static List<Exchange> way(ScenarioContext scene, JobInHand job, Operation first) {
        JobsClient client = scene.client();
        return RetrievedResults.onward(
                scene,
                job,
                job.owner(),
                first == Operation.READ ? client.read(job.owner(), job.id()) : client.download(job.owner(), job.id()));
    }

    /** Whether two addresses are the same but for numbers that are counted up. */
    private static boolean isNear(String one, String other) {
        if (!NUMBER.matcher(one).replaceAll("#").equals(NUMBER.matcher(other).replaceAll("#"))) {
            return false;
        }
        List<BigInteger> numbers = numbers(one);
        List<BigInteger> others = numbers(other);
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i).subtract(others.get(i)).abs().compareTo(NEAR) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static List<BigInteger> numbers(String address) {
        return NUMBER.matcher(address)
                .results()
                .map(MatchResult::group)
                .map(BigInteger::new)
                .toList();
    }

    /** Whether the twin's key opens the job's address: results that are the twin's as well tell nothing. */
    private static boolean isOpen(ScenarioContext scene, JobInHand job, URI forged, Exchange results, Exchange twins) {
        Exchange first = scene.client().followLocation(Identity.nobody(""), job.id(), forged);
        Exchange end = RetrievedResults.end(RetrievedResults.onward(scene, job, Identity.nobody(""), first));
        return end.status() == 200 && isTheSame(results, end) && !isTheSame(results, twins);
    }

    private static boolean isTheSame(Exchange one, Exchange other) {
        try {
            return ResultsText.isTheSame(message(one), message(other));
        } catch (NotReadException untold) {
            return false;
        }
    }

    private static Message message(Exchange exchange) {
        return exchange.answer().orElseThrow().message();
    }
}
