package io.jobskit.conformance.proof.variant;

import java.util.List;

/** Freedoms that the stub itself can be told to use. */
final class StubVariants {

    private static final String PACE = "pace";

    private StubVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                LegalVariant.ofTheStub(
                                "DoesJobsAtOnce",
                                "Section 'Resource overview' lists the statuses; no section says that each is passed through.",
                                "--progress",
                                "immediate")
                        .in(PACE),
                LegalVariant.ofTheStub(
                                "DoesJobsAsTheyAreAskedFor",
                                "No section says what makes a job go on, so a look at it may.",
                                "--progress",
                                "polls:3")
                        .in(PACE),
                LegalVariant.ofTheStub(
                                "TakesItsTime",
                                "Section 'Create a portfolio view job' allows a job 4 hours and promises no time.",
                                "--progress",
                                "time:PT2S")
                        .in(PACE),
                LegalVariant.ofTheStub(
                                "LimitsRequests",
                                "No section of the page says how many requests a user may send.",
                                "--rate-limit",
                                "300/PT2S")
                        .in("limit"),
                LegalVariant.ofTheStub(
                                "ReadsCompletedJobsWith303",
                                "Section 'Check a job's status' lists 200; 'Download a job's results' describes a 303 of a completed"
                                        + " job, which clients are given on reading.",
                                "--completed-read",
                                "303")
                        .in(RedirectVariants.READING),
                LegalVariant.ofTheStub(
                                "DownloadsWith303",
                                "Section 'Download a job's results' lists both 200 and 303.",
                                "--download",
                                "303")
                        .in(RedirectVariants.DOWNLOADING));
    }
}
