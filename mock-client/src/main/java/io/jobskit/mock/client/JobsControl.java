package io.jobskit.mock.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What a test tells a running stub to do with the jobs of one firm: whatever {@code /__control} offers, typed. The code
 * under test talks to {@link #server()}, and names the firm in the header {@code Addepar-Firm}.
 *
 * <pre>{@code
 * JobsControl control = JobsControl.at(URI.create("http://127.0.0.1:8080")).ofFirm("my-test");
 * control.job("2").move(JobStatus.FAILED);
 * control.clock().advance(Duration.ofHours(24));
 * control.faults().inject(Fault.status(503).next(3));
 * }</pre>
 *
 * <p>A request that the stub refuses is a {@link ControlException} with the stub's own words; a stub that cannot be
 * reached is an {@link java.io.UncheckedIOException} that names its address.
 */
public final class JobsControl {

    private static final String USUAL_FIRM = "default";

    private final ControlHttp http;

    private JobsControl(ControlHttp http) {
        this.http = http;
    }

    /** Control of the firm {@code default} of the stub at that address, such as {@code http://127.0.0.1:8080}. */
    public static JobsControl at(URI server) {
        return new JobsControl(ControlHttp.of(server, USUAL_FIRM));
    }

    /** The same of another firm: its jobs, clock and faults are its own. */
    public JobsControl ofFirm(String firm) {
        return new JobsControl(http.ofFirm(firm));
    }

    /** The same of a stub that asks for this token (its option {@code --control-token}). */
    public JobsControl withToken(String token) {
        return new JobsControl(http.withToken(token));
    }

    /** Where the stub is; the API is at {@code /v1/jobs} below it. */
    public URI server() {
        return http.server();
    }

    /** The firm that it is about. */
    public String firm() {
        return http.firm();
    }

    /** One job, by the id that the API gave it; of any firm. Nothing is sent until something is asked of it. */
    public ControlledJob job(String id) {
        return new ControlledJob(http, id);
    }

    /** All jobs of the firm, whoever created them, in the stub's order. */
    public List<JobSeen> jobs() {
        List<JobSeen> jobs = new ArrayList<>();
        String page = "";
        do {
            JsonNode answer = http.get("/jobs", page);
            answer.path("jobs").forEach(job -> jobs.add(JobSeen.of(job)));
            page = answer.path("next").asText("");
        } while (!page.isEmpty());
        return List.copyOf(jobs);
    }

    /** The last requests of the firm that the stub still knows, the oldest first; those of control are not among them. */
    public List<RequestSeen> requests() {
        List<RequestSeen> requests = new ArrayList<>();
        http.get("/requests").path("requests").forEach(request -> requests.add(RequestSeen.of(request)));
        return List.copyOf(requests);
    }

    /** The firm's clock. */
    public ControlledClock clock() {
        return new ControlledClock(http);
    }

    /** What goes wrong with the firm's requests. */
    public ControlledFaults faults() {
        return new ControlledFaults(http);
    }

    /** The whole state of the firm: jobs, clock, faults. */
    public Snapshot snapshot() {
        return new Snapshot(http.get("/snapshot").toString());
    }

    /** Puts the firm into that state; what it was before is gone. */
    public void load(Snapshot snapshot) {
        http.put("/snapshot", snapshot.json());
    }

    /** Forgets all jobs of the firm, and sets its clock and faults right. */
    public void reset() {
        http.post("/reset", "");
    }
}
