package io.jobskit.conformance.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.target.IssuedTokens;
import io.jobskit.conformance.target.TokenSource;
import io.jobskit.conformance.wait.Time;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has a command print tokens: the token alone, or a JSON object with {@code access_token} and, if it is known,
 * {@code expires_in}. What else it says is not shown, as nobody knows whether a secret is in it.
 */
final class TokenCommand implements TokenFetcher {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RIGHT =
            "The command must print the token, or a JSON object with access_token and expires_in.";

    private final String identity;
    private final TokenSource.Command source;
    private final IssuedTokens issued;
    private final Duration within;
    private final Time time;

    /** A command that may take so long. */
    TokenCommand(String identity, TokenSource.Command source, IssuedTokens issued, Duration within, Time time) {
        this.identity = identity;
        this.source = source;
        this.issued = issued;
        this.within = within;
        this.time = time;
    }

    @Override
    public Token fetch() {
        Instant begun = time.clock().instant();
        String printed = printed().trim();
        if (printed.isEmpty()) {
            throw inVain("prints nothing. " + RIGHT);
        }
        Token token = read(printed, begun).orElseThrow(() -> inVain("prints no token. " + RIGHT));
        issued.add(token.value());
        return token;
    }

    private static Optional<Token> read(String printed, Instant begun) {
        if (!printed.startsWith("{")) {
            return Token.plain(printed);
        }
        try {
            JsonNode said = JSON.readTree(printed);
            return Token.in(said, begun);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** All that it prints until it ends. */
    private String printed() {
        Process process = started();
        CompletableFuture<byte[]> output = new CompletableFuture<>();
        AtomicBoolean isCut = new AtomicBoolean();
        // What it started itself may keep its output open for ever: that is read aside.
        Thread reader = new Thread(() -> read(process, output), "token-command");
        reader.setDaemon(true);
        reader.start();
        Time.Alarm alarm = time.alarm("token-command/" + process.pid(), within, () -> cut(process, output, isCut));
        try {
            process.getOutputStream().close();
            byte[] printed = output.join();
            int status = process.waitFor();
            if (isCut.get()) {
                throw tookTooLong();
            }
            if (status != 0) {
                throw inVain(
                        "ends with the exit status %d. Run the command by hand to see its output.".formatted(status));
            }
            return new String(printed, StandardCharsets.UTF_8);
        } catch (CompletionException | IOException unread) {
            throw tookTooLong();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            cut(process, output, isCut);
            throw inVain("was interrupted.");
        } finally {
            alarm.close();
        }
    }

    private Process started() {
        ProcessBuilder command = new ProcessBuilder(source.words()).redirectError(ProcessBuilder.Redirect.DISCARD);
        source.folder().ifPresent(folder -> command.directory(folder.toFile()));
        try {
            return command.start();
        } catch (IOException notStarted) {
            throw inVain("cannot be started: there is no such program, or the program is not executable.");
        }
    }

    private static void read(Process process, CompletableFuture<byte[]> output) {
        try {
            output.complete(process.getInputStream().readAllBytes());
        } catch (IOException broken) {
            output.completeExceptionally(new UncheckedIOException(broken));
        }
    }

    private static void cut(Process process, CompletableFuture<byte[]> output, AtomicBoolean isCut) {
        isCut.set(true);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        output.completeExceptionally(new IOException("It took too long."));
    }

    private NoTokenException tookTooLong() {
        return inVain("does not end within %s (timing.request-timeout). The command must not wait for input."
                .formatted(ValueWords.duration(within)));
    }

    private NoTokenException inVain(String why) {
        return NoTokenException.refused(
                identity,
                "the command '%s' (token-command of identities.%s in the target file) %s"
                        .formatted(source.program(), identity, why));
    }
}
