package io.jobskit.mock.page;

import io.jobskit.mock.http.HttpHandler;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.refusal.ErrorDocument;
import io.jobskit.mock.refusal.ErrorObject;
import io.jobskit.mock.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the pages are made of: scripts and styles, the libraries that they use, and what there is to know of the stub. */
public final class PageFiles implements HttpHandler {

    private static final String PATH = "/__page/";
    private static final String FACTS = "stub.json";

    private static final List<String> OWN = List.of(
            "workbench.css",
            "workbench.js",
            "clock-bar.js",
            "commands.js",
            "copies.js",
            "details.js",
            "docs.css",
            "docs.js",
            "events.js",
            "guide.js",
            "job-list.js",
            "new-job.js",
            "parts.js",
            "request-log.js",
            "results.js",
            "state.js");

    /** The part of the library that the script uses; its files name each other by these paths. */
    private static final String LIBRARY = "/META-INF/resources/webjars/lit-html/3.3.1/";

    private static final String LIBRARY_PATH = "lit-html/";
    private static final List<String> OF_THE_LIBRARY = List.of(
            "lit-html.js", "directive.js", "directive-helpers.js", "directives/live.js", "directives/repeat.js");

    /** What shows the contracts, as a whole. */
    private static final String SWAGGER_UI = "/META-INF/resources/webjars/swagger-ui/5.34.1/";

    private static final String SWAGGER_UI_PATH = "swagger-ui/";
    private static final List<String> OF_SWAGGER_UI = List.of("swagger-ui.css", "swagger-ui-bundle.js");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json");

    private final Map<String, ServedFile> files = new ConcurrentHashMap<>();
    private final Facts facts;

    /** The files of a page that says that of the stub. */
    public PageFiles(Facts facts) {
        this.facts = facts;
    }

    @Override
    public boolean leadsHere(String path) {
        return path.startsWith(PATH);
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return ErrorDocument.answer(Refusal.methodNotAllowed(request.method(), PATH + "...", "GET, HEAD"));
        }
        ServedFile file = file(request.path().substring(PATH.length()));
        if (file == null) {
            return ErrorDocument.answer(
                    404, List.of(new ErrorObject(404, "The page has no such file: '" + request.path() + "'.", null)));
        }
        return file.answer(request);
    }

    @Override
    public HttpResponse tooLarge(String path, long limit) {
        return ErrorDocument.answer(Refusal.tooLarge(limit));
    }

    /** The content of a file beside this class, or at that place of the class path. */
    static byte[] resource(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }

    private @Nullable ServedFile file(String name) {
        ServedFile read = files.get(name);
        if (read == null) {
            byte[] content = content(name);
            if (content == null) {
                return null;
            }
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            read = ServedFile.of(type == null ? "application/octet-stream" : type, content);
            files.put(name, read);
        }
        return read;
    }

    private byte @Nullable [] content(String name) {
        if (name.equals(FACTS)) {
            return facts.json();
        }
        if (OWN.contains(name)) {
            return resource(name);
        }
        String inLibrary = below(LIBRARY_PATH, name);
        if (OF_THE_LIBRARY.contains(inLibrary)) {
            return resource(LIBRARY + inLibrary);
        }
        String inSwaggerUi = below(SWAGGER_UI_PATH, name);
        return OF_SWAGGER_UI.contains(inSwaggerUi) ? resource(SWAGGER_UI + inSwaggerUi) : null;
    }

    private static String below(String folder, String name) {
        return name.startsWith(folder) ? name.substring(folder.length()) : "";
    }
}
