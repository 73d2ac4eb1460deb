package io.jobskit.mock.junit;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.access.AuthMode;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.store.RateLimit;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What the annotation says, as a value: equal settings are served by one server. */
record MockSettings(
        String progress,
        int completedRead,
        int download,
        AuthMode auth,
        String rateLimit,
        String mappings,
        String results) {

    static MockSettings of(JobsMock mock) {
        return new MockSettings(
                mock.progress(),
                mock.completedRead(),
                mock.download(),
                mock.auth(),
                mock.rateLimit(),
                mock.mappings(),
                mock.results());
    }

    /**
     * A server that is set so, and not started.
     *
     * @throws ExtensionConfigurationException if a setting is none; it names it, and says what would be one
     */
    JobsMockServer.Builder server() {
        return JobsMockServer.builder()
                .progress(read("progress", progress, ProgressMode::parse))
                .completedRead(read("completedRead", completedRead, MockSettings::either200or303))
                .download(read("download", download, MockSettings::either200or303))
                .auth(auth)
                .rateLimit(unlessEmpty("rateLimit", rateLimit, RateLimit::parse))
                .mappings(unlessEmpty("mappings", mappings, Path::of))
                .results(unlessEmpty("results", results, Path::of));
    }

    private static int either200or303(int status) {
        if (status != 200 && status != 303) {
            throw new IllegalArgumentException("it must be 200 or 303");
        }
        return status;
    }

    private static <T> @Nullable T unlessEmpty(String name, String text, Function<String, T> reader) {
        return text.isEmpty() ? null : read(name, text, reader);
    }

    private static <S, T> T read(String name, S setting, Function<S, T> reader) {
        try {
            return reader.apply(setting);
        } catch (IllegalArgumentException wrong) {
            throw new ExtensionConfigurationException(
                    "@JobsMock(" + name + " = [" + setting + "]): " + wrong.getMessage(), wrong);
        }
    }
}
