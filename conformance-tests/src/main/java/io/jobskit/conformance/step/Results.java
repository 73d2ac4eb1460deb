package io.jobskit.conformance.step;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.Scene;
import io.jobskit.conformance.target.Identity;
import java.util.ArrayList;
import java.util.List;

/** The results of a job: given directly, or at the end of a Location (section "Download a job's results"). */
final class Results {

    private static final int MOST_REDIRECTS = 3;

    private Results() {}

    /** The exchanges from the download to what it leads to; the last one has the results, if they can be had. */
    static List<Exchange> fetch(Scene scene, JobInHand job, Identity identity) {
        List<Exchange> way = new ArrayList<>();
        Exchange exchange = scene.client().download(identity, job.id());
        way.add(exchange);
        for (int redirect = 0; redirect < MOST_REDIRECTS && exchange.status() == 303; redirect++) {
            String location = exchange.answer()
                    .flatMap(answer -> answer.message().header("Location"))
                    .orElse("");
            if (location.isEmpty()) {
                break;
            }
            exchange = scene.client().follow(identity, job.id(), location);
            way.add(exchange);
        }
        return way;
    }

    /** The last exchange of a way. */
    static Exchange end(List<Exchange> way) {
        return way.get(way.size() - 1);
    }
}
