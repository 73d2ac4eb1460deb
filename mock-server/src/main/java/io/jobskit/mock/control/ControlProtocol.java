package io.jobskit.mock.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.access.Access;
import io.jobskit.mock.api.Paging;
import io.jobskit.mock.event.EventRing;
import io.jobskit.mock.event.Events;
import io.jobskit.mock.firm.Firm;
import io.jobskit.mock.firm.FirmFaults;
import io.jobskit.mock.firm.Firms;
import io.jobskit.mock.http.HttpHandler;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.QueryParameters;
import io.jobskit.mock.job.JobState;
import io.jobskit.mock.json.Json;
import io.jobskit.mock.json.UnreadableJsonException;
import io.jobskit.mock.refusal.Refusal;
import io.jobskit.mock.refusal.SingleValue;
import io.jobskit.mock.snapshot.SnapshotGate;
import io.jobskit.mock.snapshot.Snapshots;
import io.jobskit.mock.store.JobStore;
import io.jobskit.mock.store.StoreException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The test-control protocol, version 1, and for people the clock, the jobs, the faults, snapshots and the reset of a firm. */
public final class ControlProtocol implements HttpHandler {

    /** Where control requests go. */
    public static final String PATH = "/__control";

    private static final String SNAPSHOT = PATH + "/snapshot";
    private static final int MOST_OF_A_SNAPSHOT = 256 * 1024 * 1024;

    private static final List<String> REQUESTS = List.of(
            "GET /__control/capabilities",
            "POST /__control/jobs/:id/move",
            "POST /__control/jobs/:id/age",
            "POST /__control/jobs/:id/release",
            "POST /__control/jobs/:id/cancel",
            "GET /__control/jobs",
            "GET /__control/jobs/:id",
            "GET /__control/firms",
            "GET /__control/events",
            "GET /__control/requests",
            "GET /__control/requests/:id",
            "GET /__control/clock",
            "POST /__control/clock",
            "GET /__control/faults",
            "PUT /__control/faults",
            "DELETE /__control/faults",
            "GET /__control/snapshot",
            "PUT /__control/snapshot",
            "POST /__control/reset");

    private final JobControl jobControl;
    private final FaultControl faultControl;
    private final SnapshotControl snapshotControl;
    private final EventControl eventControl;
    private final SnapshotGate gate;
    private final Events events;
    private final Firms firms;
    private final Access access;
    private final JobStore store;

    /** Control of those firms, their jobs, their faults and their snapshots; the events tell what happens to them. */
    public ControlProtocol(
            Firms firms, Access access, JobStore store, FirmFaults faults, Snapshots snapshots, Events events) {
        this.jobControl = new JobControl(store, firms);
        this.faultControl = new FaultControl(faults);
        this.snapshotControl = new SnapshotControl(snapshots);
        this.eventControl = new EventControl(events, firms, store);
        this.gate = snapshots.gate();
        this.events = events;
        this.firms = firms;
        this.access = access;
        this.store = store;
    }

    /** The requests that it knows, as {@code POST /__control/jobs/:id/move}. */
    public static List<String> requests() {
        return REQUESTS;
    }

    @Override
    public boolean leadsHere(String path) {
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        try {
            return request.path().equals(SNAPSHOT) ? snapshot(request) : gated(request);
        } catch (ControlRefusal refusal) {
            return ControlDocuments.refusal(refusal);
        } catch (Refusal refusal) {
            return ControlDocuments.refusal(ControlRefusal.malformed(String.valueOf(refusal.getMessage())));
        } catch (StoreException unavailable) {
            return ControlDocuments.refusal(ControlRefusal.unavailable(unavailable))
                    .withHeader("Retry-After", unavailable.retryAfter());
        }
    }

    /** A snapshot is as large as the firm is. */
    @Override
    public int bodyLimit(String path, int usual) {
        return path.equals(SNAPSHOT) ? MOST_OF_A_SNAPSHOT : usual;
    }

    @Override
    public HttpResponse tooLarge(String path, long limit) {
        return ControlDocuments.refusal(ControlRefusal.tooLarge(limit));
    }

    private HttpResponse gated(HttpRequest request) {
        long pass = gate.enter();
        try {
            return answer(request, request.path().substring(PATH.length()).split("/", -1));
        } finally {
            gate.leave(pass);
        }
    }

    private HttpResponse snapshot(HttpRequest request) {
        return switch (request.method()) {
            case "GET", "HEAD" -> snapshotControl.take(firm(request));
            case "PUT" -> faultsChanged(firm(request), snapshotControl.put(firm(request), request.body()));
            default -> throw noSuchRequest(request);
        };
    }

    /** Answers; the first part of the path is empty, as it begins with a slash. */
    private HttpResponse answer(HttpRequest request, String[] path) {
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        HttpResponse answer = switch (path.length) {
            case 2 -> ofAFirm(method + " " + path[1], request);
            case 3 -> one(method + " " + path[1], path[2], request);
            case 4 -> path[1].equals("jobs") ? ofAJob(method + " " + path[3], path[2], request) : null;
            default -> null;
        };
        if (answer == null) {
            throw noSuchRequest(request);
        }
        return answer;
    }

    private @Nullable HttpResponse one(String what, String id, HttpRequest request) {
        return switch (what) {
            case "GET jobs" -> job(id);
            case "GET requests" -> eventControl.request(firm(request), id);
            default -> null;
        };
    }

    private HttpResponse job(String id) {
        JobControl.Seen seen = jobControl.seen(id);
        return ControlDocuments.job(seen.job(), seen.state());
    }

    private @Nullable HttpResponse ofAJob(String what, String id, HttpRequest request) {
        JobState state = switch (what) {
            case "POST move" -> jobControl.move(id, body(request));
            case "POST age" -> jobControl.age(id, body(request));
            case "POST release" -> jobControl.release(id);
            case "POST cancel" -> jobControl.cancel(id);
            default -> null;
        };
        return state == null
                ? null
                : HttpResponse.of(204)
                        .withNote("job " + id + " " + state.status().label());
    }

    private @Nullable HttpResponse ofAFirm(String what, HttpRequest request) {
        return switch (what) {
            case "GET capabilities" -> ControlDocuments.capabilities();
            case "GET clock" -> ControlDocuments.clock(firm(request));
            case "POST clock" -> clock(request);
            case "GET jobs" -> jobs(request);
            case "GET faults" -> faultControl.show(firm(request));
            case "PUT faults" -> faultsChanged(firm(request), faultControl.replace(firm(request), body(request)));
            case "DELETE faults" -> faultsChanged(firm(request), faultControl.end(firm(request)));
            case "GET firms" -> ControlDocuments.firms(firms.ids());
            case "GET requests" -> eventControl.requests(firm(request));
            case "GET events" -> eventControl.stream(firm(request), request);
            case "POST reset" -> reset(firm(request));
            default -> null;
        };
    }

    private HttpResponse clock(HttpRequest request) {
        firms.changeClock(firm(request).id(), ClockControl.change(body(request)));
        return ControlDocuments.clock(firm(request));
    }

    private HttpResponse jobs(HttpRequest request) {
        QueryParameters parameters = request.parameters();
        Firm firm = firm(request);
        String newest = SingleValue.parameter(parameters, "newest");
        if (newest != null) {
            int limit = EventControl.whole("newest", newest, WatchedJobs.MOST);
            return ControlDocuments.newest(firm, store.newestOfFirm(firm.id(), limit), store.countOfFirm(firm.id()));
        }
        return ControlDocuments.jobs(
                firm, store.pageOfFirm(firm.id(), Paging.after(parameters), Paging.limit(parameters)));
    }

    private HttpResponse reset(Firm firm) {
        firms.reset(firm.id());
        return faultsChanged(firm, HttpResponse.of(204));
    }

    /** Tells that other faults are injected from here on, and gives the answer back. */
    private HttpResponse faultsChanged(Firm firm, HttpResponse answer) {
        events.of(firm.id()).add(EventRing.Kind.FAULTS);
        return answer;
    }

    /** The firm that a person means: that of the header or, so that a browser can name it, of the query. */
    private Firm firm(HttpRequest request) {
        String header = SingleValue.header(request, "Addepar-Firm");
        String parameter = SingleValue.parameter(request.parameters(), "firm");
        if (parameter != null && parameter.isBlank()) {
            throw Refusal.wrongParameter("firm", parameter, "the id of a firm");
        }
        return access.firm(header != null ? header : parameter);
    }

    private static ControlRefusal noSuchRequest(HttpRequest request) {
        return ControlRefusal.noSuchRequest(request.method(), request.path(), String.join(", ", REQUESTS));
    }

    private static JsonNode body(HttpRequest request) {
        try {
            return Json.read(request.body());
        } catch (UnreadableJsonException unreadable) {
            throw ControlRefusal.malformed("The body " + unreadable.getMessage() + ".");
        }
    }
}
