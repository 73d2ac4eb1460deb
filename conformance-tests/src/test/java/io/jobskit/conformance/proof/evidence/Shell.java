package io.jobskit.conformance.proof.evidence;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A person's shell, in which the variables are set that hold a target's secrets. */
final class Shell {

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int SECONDS = 30;

    private final Map<String, String> variables;

    private Shell(Map<String, String> variables) {
        this.variables = variables;
    }

    static Shell of(Target target) {
        Map<String, String> variables = new HashMap<>();
        for (Identity identity : target.identities().values()) {
            String suffix = identity.name().equals(Identity.DEFAULT) ? "" : "_" + name(identity.name());
            if (identity.credentials() instanceof Identity.Credentials.Basic basic) {
                variables.put("JOBS_SECRET" + suffix, basic.secret());
            } else if (identity.credentials() instanceof Identity.Credentials.Bearer bearer) {
                variables.put("JOBS_TOKEN" + suffix, bearer.token());
            }
            identity.headers().forEach((header, value) -> variables.put("JOBS_HEADER_" + name(header) + suffix, value));
        }
        target.control()
                .ifPresent(control -> control.headers()
                        .forEach((header, value) -> variables.put("JOBS_HEADER_" + name(header), value)));
        return new Shell(variables);
    }

    static boolean hasCurl() {
        String path = System.getenv("PATH");
        return path != null
                && Stream.of(path.split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "curl")));
    }

    /** The answer that {@code curl -i} shows; the line is given to the shell letter for letter. */
    Answer run(String line) throws IOException, InterruptedException {
        // A variable that is not set is an error, not an empty word.
        ProcessBuilder shell = new ProcessBuilder("sh", "-u", "-c", line).redirectErrorStream(false);
        shell.redirectError(ProcessBuilder.Redirect.DISCARD);
        shell.environment().putAll(variables);
        shell.environment().putAll(Map.of("NO_PROXY", "127.0.0.1", "no_proxy", "127.0.0.1"));
        Process process = shell.start();
        process.getOutputStream().close();
        byte[] shown = process.getInputStream().readAllBytes();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("The shell did not do [" + line + "].");
        }
        return answer(new String(shown, StandardCharsets.ISO_8859_1));
    }

    private static Answer answer(String shown) {
        int end = shown.indexOf(END_OF_HEAD);
        List<String> head = Arrays.asList(shown.substring(0, end).split("\r\n", -1));
        String[] status = head.get(0).split(" ", 3);
        List<Header> headers = head.stream()
                .skip(1)
                .map(line -> new Header(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).trim()))
                .toList();
        byte[] body = shown.substring(end + END_OF_HEAD.length()).getBytes(StandardCharsets.ISO_8859_1);
        return new Answer(Integer.parseInt(status[1]), status.length > 2 ? status[2] : "", new Message(headers, body));
    }

    private static String name(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
