package io.jobskit.mock.junit;

import io.jobskit.mock.access.AuthMode;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of a class play against a stub of the Jobs API. A test, and whatever prepares it, takes as parameters what it
 * needs: {@link io.jobskit.mock.client.JobsControl}, {@link io.jobskit.mock.JobsMockServer} or both.
 *
 * <pre>{@code
 * @JobsMock(progress = "manual")
 * class ExportTest {
 *     @Test
 *     void tellsThatAJobHasFailed(JobsControl control) {
 *         Export export = new Export(control.server(), control.firm());
 *         control.job(export.begin()).move(JobStatus.FAILED);
 *         assertThat(export.state()).isEqualTo("failed");
 *     }
 * }
 * }</pre>
 *
 * <p>Every test has a firm of its own, whose jobs, clock and faults no other test meets, however many run at once: the
 * code under test names it in the header {@code Addepar-Firm}. All classes whose settings are the same share one server,
 * which listens on a free port of the loopback and is closed after the last test. A test that fails tells on standard
 * error what was asked of its firm, and how it was answered.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(JobsMockExtension.class)
public @interface JobsMock {

    /** What makes jobs go on: {@code time:PT3S}, {@code polls:3}, {@code immediate} or {@code manual}. */
    String progress() default "time:PT3S";

    /** How a Completed job is read: with 200, or with 303 and the way to its results. */
    int completedRead() default 200;

    /** How results are downloaded: with 200, or with 303 and a link to them. */
    int download() default 200;

    /** Whether credentials and a firm are needed. */
    AuthMode auth() default AuthMode.OPEN;

    /** How many requests a firm may send in how long, such as {@code 50/PT15M}; any number unless told. */
    String rateLimit() default "";

    /** A directory of WireMock stub mappings, which win over the stub's own; none unless told. */
    String mappings() default "";

    /** A directory of results of one's own; none unless told. */
    String results() default "";
}
