package io.jobskit.mock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.client.JobStatus;
import io.jobskit.mock.client.JobsControl;
import org.junit.jupiter.api.Test;

/** The test that docs/front-end.md shows. */
@JobsMock(progress = "manual")
class ExportTest {

    @Test
    void tellsThatAJobHasFailed(JobsControl control) throws Exception {
        Export export = new Export(control.server(), control.firm());
        String job = export.begin();
        control.job(job).move(JobStatus.FAILED);
        assertThat(export.status(job)).isEqualTo("Failed");
    }
}
