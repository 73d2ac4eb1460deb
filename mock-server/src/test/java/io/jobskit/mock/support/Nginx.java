package io.jobskit.mock.support;

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
              access_log off;
              include /etc/nginx/mime.types;
              client_body_temp_path FOLDER/body;
              proxy_temp_path FOLDER/proxy;
              fastcgi_temp_path FOLDER/fastcgi;
              uwsgi_temp_path FOLDER/uwsgi;
              scgi_temp_path FOLDER/scgi;
              SERVER
            }
            """;

    private final Process process;
    private final Path socket;

    private Nginx(Process process, Path socket) {
        this.process = process;
        this.socket = socket;
    }

    /** Skips the test, and says so, where there is no nginx. */
    public static void isNeeded() {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "NOT RUN: there is no " + PROGRAM);
    }

    /** One with a server that listens on unix:FOLDER/socket, where FOLDER stands for that folder; it does when this returns. */
    public static Nginx start(Path folder, String server) throws IOException {
        Path file = Files.writeString(
                folder.resolve("nginx.conf"),
                CONFIGURATION.replace("SERVER", server).replace("FOLDER", folder.toString()));
        Process nginx = new ProcessBuilder(
                        PROGRAM.toString(), "-e", folder.resolve("error.log").toString(), "-c", file.toString())
                .inheritIO()
                .start();
        // The file is written when nginx listens.
        await().until(() -> Files.exists(folder.resolve("pid")));
        return new Nginx(nginx, folder.resolve("socket"));
    }

    /** Asks it for that address, whatever its host, with these options of curl; what curl printed. */
    public String curl(String url, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("curl", "-sS", "--unix-socket", socket.toString(), url));
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
