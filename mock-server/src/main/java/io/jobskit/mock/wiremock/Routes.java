package io.jobskit.mock.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.jobskit.mock.api.JobsApi;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stub's own stub mappings: one for each path of the API, and those for the pages, all of ordinary priority. A
 * mapping of the user's with a higher priority wins over them.
 */
final class Routes {

    /** The name of the transformer that answers for these mappings. */
    static final String TRANSFORMER = "jobs-api";

    private record Route(UrlPattern url, StubMapping mapping) {}

    private final List<Route> routes = new ArrayList<>();

    Routes() {
        for (String path : JobsApi.paths()) {
            add("Jobs API: " + path, WireMock.urlPathMatching("(/api)?" + path.replaceAll(":[a-z]+", "[^/]+")));
        }
        add("Start page", WireMock.urlPathEqualTo("/"));
        add("Documentation", WireMock.urlPathMatching("/docs/?"));
        add("Contract of the Jobs API", WireMock.urlPathEqualTo("/openapi.yaml"));
    }

    /** All of them. */
    List<StubMapping> mappings() {
        return routes.stream().map(Route::mapping).toList();
    }

    /** The mapping that a request for that URL belongs to; null if it belongs to none. */
    @Nullable
    StubMapping mappingOf(String url) {
        for (Route route : routes) {
            if (route.url.match(url).isExactMatch()) {
                return route.mapping;
            }
        }
        return null;
    }

    private void add(String name, UrlPattern url) {
        StubMapping mapping = WireMock.any(url)
                .withId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)))
                .withName(name)
                .willReturn(new ResponseDefinitionBuilder().withTransformers(TRANSFORMER))
                .build();
        routes.add(new Route(url, mapping));
    }
}
