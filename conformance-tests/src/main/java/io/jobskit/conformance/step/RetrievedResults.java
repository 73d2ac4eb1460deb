package io.jobskit.conformance.step;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.notation.ResultsText;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.target.Identity;
import java.util.List;
import java.util.Locale;

/** The results of a job: given directly, or at the end of a Location (section "Download a job's results"). */
final class RetrievedResults {

    private RetrievedResults() {}

    /** The exchanges from the download to what it leads to; the last one has the results, if they can be had. */
    static List<Exchange> fetch(ScenarioContext scene, JobInHand job, Identity identity) {
        return onward(scene, job, identity, scene.client().download(identity, job.id()));
    }

    /** An exchange and those to which its Location leads, if it has one. */
    static List<Exchange> onward(ScenarioContext scene, JobInHand job, Identity identity, Exchange first) {
        return scene.client().onward(identity, job.id(), first);
    }

    /** The last exchange of a way. */
    static Exchange end(List<Exchange> way) {
        return way.get(way.size() - 1);
    }

    /** Whether an answer has any line of the results in it; what is short may be there by chance. */
    static boolean isGivenAway(Exchange results, Exchange answer) {
        return ResultsText.isGivenAway(message(results), message(answer));
    }

    /** Whether two answers have content of the same media type. */
    static boolean areOfOneKind(Exchange results, Exchange answer) {
        return !message(answer).content().isEmpty() && mediaType(results).equals(mediaType(answer));
    }

    private static String mediaType(Exchange exchange) {
        String[] parts = message(exchange).header("Content-Type").orElse("").split(";", 2);
        return parts[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Message message(Exchange exchange) {
        return exchange.answer().orElseThrow().message();
    }
}
