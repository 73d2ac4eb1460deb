package io.jobskit.conformance.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Debian's tinyproxy, which lets through who shows the credentials {@code me:secret}. */
public final class Tinyproxy implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/tinyproxy");
    private static final int ATTEMPTS = 5;

    private static final String CONFIGURATION = """
            Port PORT
            Listen 127.0.0.1
            Timeout 60
            MaxClients 100
            BasicAuth me secret
            LogLevel Connect
            LogFile "FOLDER/tinyproxy.log"
            """;

    private final Process process;
    private final int port;
    private final Path log;

    private Tinyproxy(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Skips the test where there is none. */
    public static void assumeThere() {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "NOT RUN: there is no " + PROGRAM);
    }

    /** One that writes into that folder. It takes no port of the system's choice, and so another where one is taken. */
    public static Tinyproxy start(Path folder) throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = free();
            Path file = Files.writeString(
                    folder.resolve("tinyproxy.conf"),
                    CONFIGURATION.replace("PORT", Integer.toString(port)).replace("FOLDER", folder.toString()));
            Process process = new ProcessBuilder(PROGRAM.toString(), "-d", "-c", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("tinyproxy.out").toFile())
                    .start();
            await().until(() -> !process.isAlive() || isOpen(port));
            if (process.isAlive()) {
                return new Tinyproxy(process, port, folder.resolve("tinyproxy.log"));
            }
        }
        throw new IllegalStateException(Files.readString(folder.resolve("tinyproxy.out")));
    }

    private static int free() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static boolean isOpen(int port) {
        try (Socket door = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return door.isConnected();
        } catch (IOException shut) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** The first lines of what it was asked for. */
    public List<String> asked() throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("): ") && line.contains("Request (file descriptor"))
                .map(line -> line.substring(line.indexOf("): ") + 3))
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
