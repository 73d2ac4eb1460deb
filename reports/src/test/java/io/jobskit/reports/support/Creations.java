package io.jobskit.reports.support;

import io.jobskit.contract.verdict.ExchangeRecord;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Exchanges that create jobs, with bodies as long and as different from each other as those of a real run. */
final class Creations {

    private final Random random;

    Creations(long seed) {
        this.random = new Random(seed);
    }

    /** So many exchanges of that requirement. */
    List<ExchangeRecord> of(String requirement, int exchanges) {
        return IntStream.rangeClosed(1, exchanges)
                .mapToObj(number -> creation(requirement, number))
                .toList();
    }

    private ExchangeRecord creation(String requirement, int number) {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        String parameters =
                "{\"view_id\":%d,\"portfolio_type\":\"entity\",\"portfolio_id\":%d,\"output_type\":\"csv\",\"start_date\":\"19%d-01-01\"}"
                        .formatted(random.nextInt(1000), random.nextInt(100_000), 10 + random.nextInt(90));
        String created =
                "{\"data\":{\"type\":\"jobs\",\"attributes\":{\"job_type\":\"portfolio_view_results\",\"parameters\":%s}}}"
                        .formatted(parameters);
        String shown =
                "{\"data\":{\"id\":\"%s\",\"type\":\"jobs\",\"attributes\":{\"job_type\":\"portfolio_view_results\",\"parameters\":%s,\"percent_complete\":0.%d,\"status\":\"Queued\"},\"links\":{\"self\":\"/v1/jobs/%s\"}},\"included\":[]}"
                        .formatted(id, parameters, random.nextInt(100), id);
        return Verdicts.exchange(requirement, number)
                .sent("POST", "/v1/jobs")
                .sends(created)
                .answered(202, "Accepted")
                .header("ETag", "\"%016x\"".formatted(random.nextLong()))
                .body(shown)
                .curl(
                        "curl -i -H 'Accept: */*' -u \"key:$JOBS_SECRET\" -H 'Addepar-Firm: 1' -H 'Content-Type: application/vnd.api+json' --data-binary '%s' 'http://127.0.0.1:8080/v1/jobs'"
                                .formatted(created))
                .at(Verdicts.START.plusMillis(random.nextInt(4000)), 1 + random.nextInt(50))
                .made();
    }
}
