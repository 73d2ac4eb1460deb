package io.jobskit.reports.support;

import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.catalogue.Needs;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Played;
import io.jobskit.contract.outcome.RunScope;
import io.jobskit.contract.outcome.Standing;
import io.jobskit.contract.verdict.DifferenceRecord;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Verdicts that are short enough to be read as a whole, or that nobody wishes to meet. */
public final class Samples {

    /** What a target sends that means harm to whoever shows it. */
    public static final String HARM = "=HYPERLINK(\"http://evil.example\") </script><script>alert(1)</script> @everyone"
            + " #1 !2 | \\| \\\\| `code` ``` [x](javascript:alert(1)) ![i](http://evil.example/i.png) ]]> --> <!--"
            + " \u001B[31mred\u001B[0m \u202Eevil\u202C https://evil.example www.evil.example me@evil.example"
            + " $math$ *b* _i_ ~~s~~ :tada: </details>\n\n# heading\n\n- list \u0000\uFFFF \uD800 'quote' &amp;";

    private static final Set<String> FEW =
            Set.of("CANCEL-01", "CANCEL-04", "CANCEL-12", "LIST-07", "STATUS-03", "READ-02", "DOWNLOAD-16");

    private Samples() {}

    /** All seven outcomes, a requirement each. */
    public static VerdictFile few() {
        return fewOf(Verdicts.worst());
    }

    /** The same requirements as {@link #few}, of another verdict. */
    public static VerdictFile fewOf(VerdictFile verdict) {
        return requirements(
                verdict,
                verdict.requirements().stream()
                        .filter(entry -> FEW.contains(entry.id()))
                        .toList());
    }

    /** The same run, if the change had been made to each of its requirements. */
    public static VerdictFile changed(VerdictFile verdict, UnaryOperator<RequirementRecord> change) {
        return requirements(verdict, verdict.requirements().stream().map(change).toList());
    }

    /** The worst, and reading a job fails: READ-01, READ-04 and LIST-01 say so, each of a request of its own. */
    public static VerdictFile together() {
        return changed(
                Verdicts.worst(),
                entry -> Set.of("READ-01", "READ-04", "LIST-01").contains(entry.id())
                        ? Verdicts.violated(
                                entry,
                                Outcome.FAIL,
                                new DifferenceRecord(
                                        DifferenceRecord.Kind.STATUS_CODE,
                                        Verdicts.number(entry.id(), 3),
                                        DifferenceRecord.STATUS,
                                        "200",
                                        "500",
                                        entry.id() + ": reading the job answered 500 where 200 was expected."))
                        : entry);
    }

    /** The same run with the times of two scenarios: CANCEL-04, which was played twice and waited, and LIST-07. */
    public static VerdictFile timed(VerdictFile verdict) {
        return new VerdictMaker(verdict)
                .played(List.of(
                        new Played("CANCEL-04", Verdicts.START.plusMillis(100), 2000, 1500),
                        new Played("LIST-07", Verdicts.START.plusMillis(200), 40, 0),
                        new Played("CANCEL-04", Verdicts.START.plusMillis(3000), 1000, 500)))
                .made();
    }

    /** Every text that a target has a hand in means harm. */
    public static VerdictFile harmful() {
        return new VerdictMaker(changed(few(), Samples::harmful))
                .conclusion(Conclusion.NOT_CONFORMANT)
                .reason("The target answers nothing. " + HARM)
                .target(HARM, "http://127.0.0.1:8080/" + HARM)
                .kit(HARM, HARM)
                .runId(HARM)
                .problems(HARM)
                .leftBehind(HARM)
                .made();
    }

    /** The same run, if so many answers had been 502, 503 or 504, and so many requests had not been answered. */
    public static VerdictFile disturbed(VerdictFile verdict, int gatewayErrors, int unanswered) {
        return new VerdictMaker(verdict).disturbances(gatewayErrors, unanswered).made();
    }

    /** A run that tried and saw something of everything, and says a text where it did not. */
    public static VerdictFile covering(VerdictFile verdict, String why) {
        return covering(
                verdict,
                new Coverage(
                        List.of(
                                new Coverage.Cell("Queued", "listing", ""),
                                new Coverage.Cell("Queued", "cancelling", why),
                                new Coverage.Cell("Failed", "cancelling", "The target offers no test control."),
                                new Coverage.Cell("Failed", "ageing to 4 hours", why)),
                        List.of(
                                new Coverage.Inputs("CREATE-05", 5, List.of()),
                                new Coverage.Inputs(
                                        "VIEW-09",
                                        7,
                                        List.of(
                                                new Coverage.Untried("view job, output_type: 'csv' → 'csvs'", why),
                                                new Coverage.Untried("view job, output_type: 'csv' → 'cs'", why)))),
                        List.of(
                                new Coverage.Answer("POST", "/v1/jobs", 202, "application/vnd.api+json", 1, ""),
                                new Coverage.Answer("POST", "/v1/jobs", 400, "application/vnd.api+json", 412, ""),
                                new Coverage.Answer("DELETE", "/v1/jobs/{id}", 204, "", 0, why))));
    }

    /** The same run, if it had tried and seen so much. */
    public static VerdictFile covering(VerdictFile verdict, Coverage coverage) {
        return new VerdictMaker(verdict).coverage(coverage).made();
    }

    /** The same verdict about another target. */
    public static VerdictFile target(VerdictFile verdict, String name, String baseUrl) {
        return new VerdictMaker(verdict).target(name, baseUrl).made();
    }

    /** The same verdict by another kit. */
    public static VerdictFile kit(VerdictFile verdict, String version, String catalogue) {
        return new VerdictMaker(verdict).kit(version, catalogue).made();
    }

    /** The same verdict in another word. */
    public static VerdictFile conclusion(VerdictFile verdict, Conclusion conclusion) {
        return new VerdictMaker(verdict).conclusion(conclusion).made();
    }

    /** The same run, if it could judge nothing for that reason. */
    public static VerdictFile stopped(VerdictFile verdict, String reason) {
        return new VerdictMaker(changed(verdict, entry -> Verdicts.outcome(entry, Outcome.INCONCLUSIVE, reason)))
                .conclusion(Conclusion.INCONCLUSIVE)
                .reason(reason)
                .made();
    }

    /** The same run, narrowed to requirements that begin so. */
    public static VerdictFile narrowed(VerdictFile verdict, String only) {
        return changed(
                new VerdictMaker(verdict).scope(RunScope.PARTIAL).made(),
                entry -> entry.id().startsWith(only)
                        ? entry
                        : unjudged(entry, Standing.LEFT_OUT, "The run leaves this requirement out (--only)."));
    }

    /** The same run of a target whose documentation is there. */
    public static VerdictFile documented(VerdictFile verdict, String address) {
        return new VerdictMaker(verdict).documentation(address).made();
    }

    /** The same run, if it had sent no writes: what is written so was judged, and all else was not. */
    public static VerdictFile readOnly(VerdictFile verdict, String judged) {
        return changed(
                new VerdictMaker(verdict).scope(RunScope.PARTIAL).made(),
                entry -> entry.id().startsWith(judged)
                        ? entry
                        : unjudged(
                                entry,
                                Standing.READ_ONLY,
                                "The run sends no write requests (--read-only), and this requirement needs POST."));
    }

    /** The same requirement, if that had kept it from being judged. */
    public static RequirementRecord unjudged(RequirementRecord entry, Standing standing, String reason) {
        return new RequirementMaker(entry).unjudged(standing, reason).made();
    }

    /** The same run of a target without test control and without other identities, as far as the catalogue says. */
    public static VerdictFile bare(VerdictFile verdict) {
        Catalogue catalogue = Catalogue.shipped();
        return changed(verdict, entry -> {
            Needs needs = catalogue.get(entry.id()).needs();
            return needs.control()
                    ? unjudged(entry, Standing.NEEDS_CONTROL, "The target offers no test-control protocol.")
                    : needs.identity()
                            .map(name -> unjudged(
                                    entry,
                                    Standing.NEEDS_IDENTITY,
                                    "The target declares no identity '%s'.".formatted(name)))
                            .orElse(entry);
        });
    }

    /** The same run, if that were wrong with the list of known failures. */
    public static VerdictFile problems(VerdictFile verdict, String... problems) {
        return new VerdictMaker(verdict)
                .conclusion(Conclusion.NOT_CONFORMANT)
                .problems(problems)
                .made();
    }

    /** The same requirement, if it were asked for at that level. */
    public static RequirementRecord level(RequirementRecord entry, Level level, Outcome outcome) {
        return new RequirementMaker(entry)
                .level(level)
                .outcome(outcome, entry.reason())
                .made();
    }

    /** The same requirement, with another reading. */
    public static RequirementRecord reading(RequirementRecord entry, String reading) {
        return new RequirementMaker(entry).reading(reading).made();
    }

    /** The same run with those requirements alone. */
    public static VerdictFile requirements(VerdictFile verdict, List<RequirementRecord> requirements) {
        return new VerdictMaker(verdict).requirements(requirements).made();
    }

    private static RequirementRecord harmful(RequirementRecord entry) {
        List<ExchangeRecord> evidence = List.of(Verdicts.exchange(entry.id(), 1)
                .sent("GET", "/" + HARM)
                .sentHeader("X", HARM)
                .sends(HARM)
                .by(HARM, HARM)
                .answered(200, HARM)
                .header("Content-Type", HARM)
                .body(HARM)
                .curl("curl " + HARM)
                .made());
        return new RequirementMaker(entry)
                .says(HARM, HARM, HARM)
                .outcome(entry.outcome(), HARM)
                .reading(HARM)
                .evidence(evidence)
                .made();
    }
}
