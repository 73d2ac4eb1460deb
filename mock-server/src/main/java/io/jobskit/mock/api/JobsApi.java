package io.jobskit.mock.api;

import io.jobskit.mock.access.Access;
import io.jobskit.mock.fault.ApiRoute;
import io.jobskit.mock.fault.ApiRoutes;
import io.jobskit.mock.files.ResultFiles;
import io.jobskit.mock.http.HttpHandler;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.refusal.ErrorDocument;
import io.jobskit.mock.refusal.Refusal;
import io.jobskit.mock.store.JobStore;
import io.jobskit.mock.store.StoreException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The API: under /v1/jobs and /api/v1/jobs, every operation of the page. */
public final class JobsApi implements HttpHandler, ApiRoutes {

    /**
     * How the API goes where the page leaves it open.
     *
     * @param progressMode what makes jobs go on
     * @param completedStatus how a Completed job is read: 200 or 303
     * @param downloadStatus how results are downloaded: 200 or 303
     * @param results results of the user's own; null for none
     */
    public record Settings(
            ProgressMode progressMode,
            int completedStatus,
            int downloadStatus,
            @Nullable ResultFiles results) {

        /** Settings without results of the user's own. */
        public Settings(ProgressMode progressMode, int completedStatus, int downloadStatus) {
            this(progressMode, completedStatus, downloadStatus, null);
        }
    }

    private final Map<ApiPath.Kind, Map<String, ApiOperation>> operations = new EnumMap<>(ApiPath.Kind.class);

    /** The API, to jobs of that store. */
    public JobsApi(Access access, JobStore store, Settings settings) {
        ApiOperation download = new DownloadResults(access, store, settings.results, settings.downloadStatus);
        ApiOperation creator = new ShowCreator(access, store);
        put(ApiPath.Kind.JOBS, "GET", new ListJobs(access, store));
        put(ApiPath.Kind.JOBS, "POST", new CreateJob(access, store, settings.progressMode));
        put(ApiPath.Kind.JOB, "GET", new ReadJob(access, store, settings.completedStatus));
        put(ApiPath.Kind.JOB, "DELETE", new CancelJob(access, store));
        put(ApiPath.Kind.DOWNLOAD, "GET", download);
        put(ApiPath.Kind.RESULTS, "GET", download);
        put(ApiPath.Kind.CREATOR, "GET", creator);
        put(ApiPath.Kind.CREATOR_RELATIONSHIP, "GET", creator);
    }

    @Override
    public boolean leadsHere(String path) {
        return ApiPath.of(path) != null;
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        ApiPath place = ApiPath.of(request.path());
        if (place == null) {
            throw new IllegalArgumentException(request.path() + " is no path of the API");
        }
        try {
            return operation(request.method(), place.kind()).answer(request, place);
        } catch (Refusal refusal) {
            return ErrorDocument.answer(refusal);
        } catch (StoreException unavailable) {
            return ErrorDocument.answer(Refusal.unavailable(unavailable.sentence(), unavailable.retryAfter()));
        }
    }

    @Override
    public HttpResponse tooLarge(String path, long limit) {
        return ErrorDocument.answer(Refusal.tooLarge(limit));
    }

    @Override
    public @Nullable ApiRoute route(String method, String path) {
        ApiPath place = ApiPath.of(path);
        if (place == null) {
            return null;
        }
        return switch (method + " " + place.kind()) {
            case "POST JOBS" -> ApiRoute.CREATE;
            case "GET JOBS", "HEAD JOBS" -> ApiRoute.LIST;
            case "GET JOB", "HEAD JOB" -> ApiRoute.READ;
            case "DELETE JOB" -> ApiRoute.CANCEL;
            case "GET DOWNLOAD", "HEAD DOWNLOAD", "GET RESULTS", "HEAD RESULTS" -> ApiRoute.DOWNLOAD;
            default -> null;
        };
    }

    @Override
    public long job(String path) {
        ApiPath place = ApiPath.of(path);
        return place == null || place.kind() == ApiPath.Kind.JOBS ? 0 : Ids.number(place.id());
    }

    /** The paths of the API, as {@code /v1/jobs/:id}. */
    public static List<String> paths() {
        return Arrays.stream(ApiPath.Kind.values()).map(ApiPath.Kind::template).toList();
    }

    /** The requests that the API knows, as {@code GET /v1/jobs/:id}. */
    public List<String> requests() {
        return operations.entrySet().stream()
                .flatMap(here -> here.getValue().keySet().stream()
                        .map(method -> method + " " + here.getKey().template()))
                .toList();
    }

    private ApiOperation operation(String method, ApiPath.Kind kind) {
        Map<String, ApiOperation> here = operations.getOrDefault(kind, Map.of());
        ApiOperation operation = here.get(method.equals("HEAD") ? "GET" : method);
        if (operation == null) {
            throw Refusal.methodNotAllowed(method, kind.template(), allowed(here));
        }
        return operation;
    }

    private static String allowed(Map<String, ApiOperation> here) {
        String methods = String.join(", ", here.keySet());
        return here.containsKey("GET") ? methods.replace("GET", "GET, HEAD") : methods;
    }

    private void put(ApiPath.Kind kind, String method, ApiOperation operation) {
        operations.computeIfAbsent(kind, k -> new TreeMap<>()).put(method, operation);
    }
}
