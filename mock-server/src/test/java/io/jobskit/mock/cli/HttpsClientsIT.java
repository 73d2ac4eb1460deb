package io.jobskit.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.testing.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * HTTPS to the clients of a front-end developer, each of which verifies whom it speaks to: the job is created, and HEAD
 * tells of its large results what GET does.
 */
class HttpsClientsIT {

    private static final String JOB = "{\"data\":{\"type\":\"jobs\",\"attributes\":{\"job_type\":"
            + "\"portfolio_view_results\",\"parameters\":{\"view_id\":2,\"portfolio_type\":\"entity\","
            + "\"portfolio_id\":22,\"output_type\":\"csv\",\"start_date\":\"2020-01-01\","
            + "\"end_date\":\"2020-03-31\",\"result_rows\":20000}}}}";

    private static final String PYTHON = """
            import os, requests
            base = os.environ['BASE']
            headers = {'Content-Type': 'application/vnd.api+json'}
            print(requests.post(base + '/v1/jobs', data=os.environ['JOB'], headers=headers).status_code)
            get = requests.get(base + '/v1/jobs/1/download')
            head = requests.head(base + '/v1/jobs/1/download')
            print(len(get.text.splitlines()), dict(get.headers) == dict(head.headers))
            """;

    private static final String NODE = """
            const base = process.env.BASE;
            const headers = {'Content-Type': 'application/vnd.api+json'};
            (async () => {
              console.log((await fetch(base + '/v1/jobs', {method: 'POST', body: process.env.JOB, headers})).status);
              const get = await fetch(base + '/v1/jobs/1/download');
              const head = await fetch(base + '/v1/jobs/1/download', {method: 'HEAD'});
              const told = answer => JSON.stringify([...answer.headers]
                .filter(([name]) => name !== 'connection' && name !== 'transfer-encoding'));
              const same = told(get) === told(head);
              console.log((await get.text()).trim().split('\\n').length, same);
            })().catch(error => console.log(error.cause ?? error));
            """;

    private static final String CURL = """
            curl -sS -o /dev/null -w '%{http_code}\\n' --cacert "$CA" -H 'Content-Type: application/vnd.api+json' -d "$JOB" "$BASE/v1/jobs"
            curl -sS -D get.txt --cacert "$CA" "$BASE/v1/jobs/1/download" | wc -l
            curl -sS -I --cacert "$CA" "$BASE/v1/jobs/1/download" > head.txt
            diff get.txt head.txt && echo same
            curl -sS "$BASE/v1/jobs" 2>/dev/null || echo "without it: $?"
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void curlVerifiesIt() throws IOException {
        Tools.need("curl", "--version");
        assertThat(said(List.of("sh", "-c", CURL))).containsExactly("202", "20001", "same", "without it: 60");
    }

    @Test
    void pythonsRequestsVerifyIt() throws IOException {
        Tools.need("python3", "-c", "import requests");
        assertThat(said(List.of("python3", "-c", PYTHON))).containsExactly("202", "20001 True");
    }

    @Test
    void nodeVerifiesIt() throws IOException {
        Tools.need("node", "--version");
        assertThat(said(List.of("node", "-e", NODE))).containsExactly("202", "20001 true");
    }

    @Test
    void aCertificateOfTheUsersOwnIsShown() throws Exception {
        Tools.need("curl", "--version");
        Path both = Path.of(System.getProperty("jobs.top"))
                .resolve("mock-server/src/test/resources/tls/traditional-ec.pem");
        try (StubProcess stub = StubProcess.ofJar(
                "--port",
                "0",
                "--https-port",
                "0",
                "--https-certificate",
                both.toString(),
                "--https-key",
                both.toString())) {
            String base = address(stub);
            String port = base.substring(base.lastIndexOf(':') + 1);
            assertThat(said(
                            List.of(
                                    "curl",
                                    "-sS",
                                    "--cacert",
                                    both.toString(),
                                    "--connect-to",
                                    "stub.example:443:127.0.0.1:" + port,
                                    "https://stub.example/v1/jobs"),
                            Map.of()))
                    .containsExactly("{\"data\":[],\"links\":{\"next\":null}}");
        }
    }

    /** What the command prints, with a stub whose authority it is told of by its variable. */
    private List<String> said(List<String> command) throws IOException {
        Path authority = folder.resolve("ca.pem");
        try (StubProcess stub = StubProcess.ofJarWith(
                Map.of("XDG_DATA_HOME", folder.toString()),
                "--port",
                "0",
                "--progress",
                "immediate",
                "--https-port",
                "0",
                "--https-ca",
                authority.toString())) {
            return said(
                    command,
                    Map.of(
                            "BASE",
                            address(stub),
                            "JOB",
                            JOB,
                            "CA",
                            authority.toString(),
                            "REQUESTS_CA_BUNDLE",
                            authority.toString(),
                            "NODE_EXTRA_CA_CERTS",
                            authority.toString()));
        }
    }

    private List<String> said(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .toList();
    }

    /** The address for HTTPS that the stub prints after its first lines. */
    private static String address(StubProcess stub) throws IOException {
        stub.address();
        String line = stub.line();
        while (line != null && !line.startsWith("HTTPS at ")) {
            line = stub.line();
        }
        assertThat(line).as("the line of its HTTPS address").isNotNull();
        return String.valueOf(line)
                .substring("HTTPS at ".length(), String.valueOf(line).indexOf(", with"));
    }
}
