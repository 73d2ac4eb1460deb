package io.jobskit.mock.page;

import io.jobskit.mock.http.HttpHandler;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.MediaTypes;
import io.jobskit.mock.refusal.ErrorDocument;
import io.jobskit.mock.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A description of requests in OpenAPI, as a file whose server is the stub that it comes from. */
public final class ContractFile implements HttpHandler {

    private static final Pattern SERVERS = Pattern.compile("(?m)^servers:\\R(?: .*\\R)+");

    private final String path;
    private final String resource;

    private ContractFile(String path, String resource) {
        this.path = path;
        this.resource = resource;
    }

    /** That of the Jobs API. */
    public static ContractFile ofTheApi() {
        return new ContractFile("/openapi.yaml", "openapi.yaml");
    }

    /** That of the control requests. */
    public static ContractFile ofControl() {
        return new ContractFile("/__control/openapi.yaml", "/io/jobskit/mock/control/openapi.yaml");
    }

    @Override
    public boolean leadsHere(String asked) {
        return asked.equals(path);
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return ErrorDocument.answer(Refusal.methodNotAllowed(request.method(), path, "GET, HEAD"));
        }
        String written = new String(PageFiles.resource(resource), StandardCharsets.UTF_8);
        String served = at(request.address().prefix(), written);
        return ServedFile.of(MediaTypes.YAML, served.getBytes(StandardCharsets.UTF_8))
                .answer(request);
    }

    @Override
    public HttpResponse tooLarge(String path, long limit) {
        return ErrorDocument.answer(Refusal.tooLarge(limit));
    }

    /** A path without a host: it is right however the reader reaches the stub. */
    private static String at(String prefix, String contract) {
        Matcher servers = SERVERS.matcher(contract);
        if (!servers.find()) {
            throw new IllegalStateException("There are no servers in the contract");
        }
        String here = "servers:\n  - {url: \"" + (prefix.isEmpty() ? "/" : prefix) + "\", description: This stub.}\n";
        return servers.replaceFirst(Matcher.quoteReplacement(here));
    }
}
