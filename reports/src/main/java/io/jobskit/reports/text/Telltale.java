package io.jobskit.reports.text;

import io.jobskit.contract.verdict.DifferenceRecord;
import io.jobskit.contract.verdict.DifferenceRecord.Kind;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Those exchanges of the evidence that tell the first difference: what became of its job, from the creation to the
 * answer that shows it, so that it can be done again by hand. A difference that is not about one job is told by the last
 * exchanges up to the one that shows it, or by the last of all.
 */
final class Telltale {

    private static final int FEW = 3;
    private static final int MOST = 6;

    /** One answer against another, or a job against a page. */
    private static final Set<Kind> NOT_OF_ONE_JOB = EnumSet.of(Kind.DISAGREEMENT, Kind.LISTING);

    private Telltale() {}

    /** At most six, in the order of the wire. */
    static List<ExchangeRecord> of(RequirementRecord judged) {
        List<ExchangeRecord> evidence = judged.evidence();
        for (DifferenceRecord difference : judged.differences()) {
            Optional<ExchangeRecord> shown = evidence.stream()
                    .filter(exchange -> exchange.number() == difference.exchange())
                    .findFirst();
            if (shown.isPresent()) {
                List<ExchangeRecord> sofar = evidence.subList(0, evidence.indexOf(shown.get()) + 1);
                List<ExchangeRecord> story =
                        NOT_OF_ONE_JOB.contains(difference.kind()) ? List.of() : story(sofar, shown.get());
                return story.size() > 1 ? story : last(sofar, FEW);
            }
        }
        return last(evidence, FEW);
    }

    /** The creation, and the last that was sent about the same job; of a request that was answered alike again and again, the last. */
    private static List<ExchangeRecord> story(List<ExchangeRecord> sofar, ExchangeRecord shown) {
        String job = shown.job();
        List<ExchangeRecord> story = new ArrayList<>();
        for (ExchangeRecord exchange : sofar) {
            if (!job.isEmpty() && exchange.job().equals(job)) {
                if (!story.isEmpty() && isAlike(story.get(story.size() - 1), exchange)) {
                    story.remove(story.size() - 1);
                }
                story.add(exchange);
            }
        }
        while (story.size() > MOST) {
            story.remove(leastTelling(story));
        }
        return story;
    }

    /** The first look between the creation and the end, or else the first deed. */
    private static int leastTelling(List<ExchangeRecord> story) {
        return IntStream.range(1, story.size() - 1)
                .filter(place -> story.get(place).method().equals("GET"))
                .findFirst()
                .orElse(1);
    }

    private static boolean isAlike(ExchangeRecord one, ExchangeRecord next) {
        return one.line().equals(next.line())
                && one.answer().equals(next.answer())
                && one.response().text().equals(next.response().text());
    }

    private static List<ExchangeRecord> last(List<ExchangeRecord> exchanges, int count) {
        return exchanges.subList(Math.max(0, exchanges.size() - count), exchanges.size());
    }
}
