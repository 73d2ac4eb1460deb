package io.jobskit.conformance.law;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.outcome.Finding;
import java.util.List;
import java.util.function.BiConsumer;

/** All laws over the history of a run. */
public final class Laws {

    private Laws() {}

    /**
     * What the whole run shows: violations, at most three a requirement, each with the exchanges that show it; and one
     * finding without evidence for each requirement that was judged and kept. Exchanges may overlap: one counts as
     * earlier than another only if it was answered before the other was sent.
     */
    public static List<Finding> check(List<Exchange> exchanges) {
        return check(exchanges, all(), (law, fault) -> {
            throw new IllegalStateException(law, fault);
        });
    }

    /** The same; a law that fails is told of by its name, and the others judge on. */
    public static List<Finding> check(List<Exchange> exchanges, BiConsumer<String, Throwable> fault) {
        return check(exchanges, all(), fault);
    }

    static List<Finding> check(List<Exchange> exchanges, List<Law> laws, BiConsumer<String, Throwable> fault) {
        RunHistory history = RunHistory.of(exchanges);
        Judgements judgements = new Judgements();
        for (Law law : laws) {
            try {
                law.judge(history, judgements);
            } catch (RuntimeException | Error failed) {
                fault.accept(law.getClass().getSimpleName(), failed);
            }
        }
        return judgements.findings();
    }

    /** The law of listings comes before those that compare listings among themselves. */
    private static List<Law> all() {
        return List.of(
                new ServerErrorLaw(),
                new IdLaw(),
                new RefusalLaw(),
                new LeftBehindLaw(),
                new JobTypeLaw(),
                new ParameterLaw(),
                new QueryFormLaw(),
                new MediaTypeLaw(),
                new LinkLaw(),
                new OkLaw(),
                new ListingLaw(),
                new PageLaw(),
                new ListedLaw(),
                new PageSizeLaw(),
                new LabelLaw(),
                new StatusLaw(),
                new ExpiryLaw(),
                new ProgressLaw(),
                new TimeLaw(),
                new FailedLaw(),
                new CancelLaw(),
                new ResultsFormLaw(),
                new ResultsLaw(),
                new RedirectLaw());
    }
}
