package io.jobskit.mock.wiremock;

import com.github.tomakehurst.wiremock.common.SingleRootFileSource;
import com.github.tomakehurst.wiremock.common.filemaker.FilenameMaker;
import com.github.tomakehurst.wiremock.standalone.JsonFileMappingsSource;
import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stub mappings that a server starts with, and goes back to when WireMock resets them: its own routes first and then
 * the user's files, so that of two with the same priority the user's wins.
 */
final class MappingFiles implements MappingsSource {

    private final Routes routes;
    private final @Nullable JsonFileMappingsSource files;

    /** Those routes and the files in that directory; no files, and nowhere to save any, without one. */
    MappingFiles(Routes routes, @Nullable Path directory) {
        this.routes = routes;
        this.files = directory == null
                ? null
                : new JsonFileMappingsSource(new SingleRootFileSource(directory.toFile()), new FilenameMaker());
    }

    @Override
    public void loadMappingsInto(StubMappings mappings) {
        routes.mappings().forEach(mappings::addMapping);
        if (files != null) {
            files.loadMappingsInto(mappings);
        }
    }

    @Override
    public void save(List<StubMapping> mappings) {
        if (files != null) {
            files.save(mappings.stream()
                    .filter(mapping -> !routes.mappings().contains(mapping))
                    .toList());
        }
    }

    @Override
    public void save(StubMapping mapping) {
        if (files != null) {
            files.save(mapping);
        }
    }

    @Override
    @SuppressWarnings("removal") // WireMock still calls it
    public void remove(StubMapping mapping) {
        if (files != null) {
            files.remove(mapping);
        }
    }

    @Override
    public void removeAll() {
        if (files != null) {
            files.removeAll();
        }
    }
}
