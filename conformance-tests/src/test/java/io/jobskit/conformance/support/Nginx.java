package io.jobskit.conformance.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Debian's nginx, which keeps all that it writes in one folder. */
public final class Nginx implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");

    private static final String CONFIGURATION = """
            daemon off;
            pid FOLDER/pid;
            error_log FOLDER/error.log;
            events {}
            http {
              log_format spoken '$server_protocol $request_method $ssl_client_verify';
              access_log FOLDER/access.log spoken;
              # What goes through it stays in memory: its workers may be somebody else, who may write nothing here.
              proxy_max_temp_file_size 0;
              client_body_buffer_size 4m;
              client_body_temp_path FOLDER/body;
              proxy_temp_path FOLDER/proxy;
              fastcgi_temp_path FOLDER/fastcgi;
              uwsgi_temp_path FOLDER/uwsgi;
              scgi_temp_path FOLDER/scgi;
              SERVERS
            }
            """;

    private final Process process;
    private final Path log;

    private Nginx(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Skips the test where there is no nginx. */
    public static void assumeThere() {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "NOT RUN: there is no " + PROGRAM);
    }

    /** One with these servers, in whose description FOLDER stands for that folder. */
    public static Nginx start(Path folder, String servers) throws IOException {
        Path errors = folder.resolve("error.log");
        Path file = Files.writeString(
                folder.resolve("nginx.conf"),
                CONFIGURATION.replace("SERVERS", servers).replace("FOLDER", folder.toString()));
        Process nginx = new ProcessBuilder(PROGRAM.toString(), "-e", errors.toString(), "-c", file.toString())
                .inheritIO()
                .start();
        // The file is written when nginx listens.
        await().until(() -> Files.exists(folder.resolve("pid")));
        return new Nginx(nginx, folder.resolve("access.log"));
    }

    /** A line a request: which HTTP it came over, its method, and SUCCESS if a certificate was shown. */
    public List<String> requests() throws IOException {
        return Files.readAllLines(log);
    }

    @Override
    public void close() {
        process.destroy();
        int status = process.onExit().join().exitValue();
        if (status != 0) {
            throw new IllegalStateException("nginx ended with the status %d.".formatted(status));
        }
    }
}
