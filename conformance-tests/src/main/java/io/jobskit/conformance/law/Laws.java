package io.jobskit.conformance.law;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.outcome.Finding;
import java.util.List;

/** All laws over the history of a run. */
public final class Laws {

    private Laws() {}

    /**
     * What the whole run shows: violations, at most three a requirement, each with the exchanges that show it; and one
     * finding without evidence for each requirement that was judged and kept. Exchanges may overlap: one counts as
     * earlier than another only if it was answered before the other was sent.
     */
    public static List<Finding> check(List<Exchange> exchanges) {
        RunHistory history = RunHistory.of(exchanges);
        Judgements judgements = new Judgements();
        all().forEach(law -> law.judge(history, judgements));
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
