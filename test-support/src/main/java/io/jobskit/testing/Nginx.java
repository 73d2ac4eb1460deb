package io.jobskit.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Debian's nginx, which keeps all that it writes in one folder. */
public final class Nginx implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");

    private static final String CONFIGURATION = """
            # Its workers may read what the test may; to anybody but root this says nothing.
            user root;
            daemon off;
            pid FOLDER/pid;
            error_log FOLDER/error.log;
            events {}
            http {
              log_format spoken '$server_protocol $request_method $ssl_client_verify';
              access_log FOLDER/access.log spoken;
              include /etc/nginx/mime.types;
              # What goes through it stays in memory.
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
    private final Path folder;

    private Nginx(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /** Skips the test, and says so, where there is no nginx. */
    public static void isNeeded() {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "NOT RUN: there is no " + PROGRAM);
    }

    /** One with these servers, in whose description FOLDER stands for that folder; it listens when this returns. */
    public static Nginx start(Path folder, String servers) throws IOException {
        Path file = Files.writeString(
                folder.resolve("nginx.conf"),
                CONFIGURATION.replace("SERVERS", servers).replace("FOLDER", folder.toString()));
        Process nginx = new ProcessBuilder(
                        PROGRAM.toString(), "-e", folder.resolve("error.log").toString(), "-c", file.toString())
                .inheritIO()
                .start();
        // The file is written when nginx listens.
        await().until(() -> Files.exists(folder.resolve("pid")));
        return new Nginx(nginx, folder);
    }

    /** A line a request: which HTTP it came over, its method, and SUCCESS if a certificate was shown. */
    public List<String> requests() throws IOException {
        return Files.readAllLines(folder.resolve("access.log"));
    }

    /**
     * What curl prints that asks for that address with these options, whatever its host, over the socket
     * {@code unix:FOLDER/socket}, on which a server must listen.
     */
    public String curl(String url, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("curl", "-sS", "--unix-socket", folder.resolve("socket").toString(), url));
        command.addAll(List.of(options));
        Process curl = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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
