package io.jobskit.conformance.stub;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the stub prints: its address first, then its log, which would stop it if nobody took it away. */
final class StubOutput {

    private static final Pattern ADDRESS = Pattern.compile("^Jobs API stub running at (http://\\S+?)\\. ");
    private static final int MOST_LINES = 10;

    private final CountDownLatch known = new CountDownLatch(1);
    private final List<String> lines = new ArrayList<>();
    private Optional<URI> address = Optional.empty();

    private StubOutput() {}

    static StubOutput of(Process process) {
        StubOutput output = new StubOutput();
        Thread reader = new Thread(() -> output.read(process.getInputStream()), "stub-output");
        reader.setDaemon(true);
        reader.start();
        return output;
    }

    /** The address, once it is printed. */
    URI address(Path jar, Duration patience) {
        boolean inTime;
        try {
            inTime = known.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw StubException.notStarted(jar, "nobody waits for it any longer.");
        }
        synchronized (lines) {
            return address.orElseThrow(
                    () -> inTime ? StubException.ended(jar, lines) : StubException.silent(jar, patience, lines));
        }
    }

    private void read(InputStream stream) {
        try (BufferedReader out = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Matcher matcher = ADDRESS.matcher(line);
                synchronized (lines) {
                    if (matcher.find()) {
                        address = Optional.of(URI.create(matcher.group(1)));
                        break;
                    }
                    if (lines.size() < MOST_LINES) {
                        lines.add(line.strip());
                    }
                }
            }
            known.countDown();
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // The stub is gone, and with it its words.
        } finally {
            known.countDown();
        }
    }
}
