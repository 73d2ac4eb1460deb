package io.jobskit.mock.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.support.Stub;
import io.jobskit.testing.Chromium;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The stub in a real browser. Without Chromium and its driver these are not run, and say so. */
class BrowserIT {

    private static final Path CERTUTIL = Path.of("/usr/bin/certutil");

    /** A front end's client: create, poll until it is done, download. Every step must be open to another origin. */
    private static final String CLIENT = """
            <!doctype html><meta charset="utf-8"><title>working</title><pre id="log"></pre>
            <script>
            const log = text => document.getElementById('log').textContent += text + '\\n';
            const headers = {'Authorization': 'Basic ' + btoa('key:secret'), 'Addepar-Firm': '1',
                             'Content-Type': 'application/vnd.api+json', 'Jobs-Control': 'run'};
            (async () => {
              const created = await fetch('BASE/v1/jobs', {method: 'POST', headers, body: JSON.stringify({data: {type: 'jobs',
                attributes: {job_type: 'portfolio_view_results', parameters: {view_id: 2, portfolio_type: 'entity',
                portfolio_id: 22, output_type: 'csv', start_date: '2020-01-01', end_date: '2020-03-31'}}}})});
              const job = (await created.json()).data;
              log('created ' + created.status + ' ' + job.attributes.status);
              let read, status;
              do {
                read = await fetch('BASE' + job.links.self, {headers});
                status = (await read.json()).data.attributes.status;
                log('read ' + status);
              } while (status !== 'Completed');
              log('location ' + read.headers.get('Location'));
              const results = await fetch('BASE' + read.headers.get('Location'), {headers});
              log('results ' + results.status + ' ' + results.headers.get('Content-Disposition'));
              log('rows ' + ((await results.text()).trim().split('\\n').length - 1));
              const limited = await fetch('BASE/v1/jobs', {headers: {...headers, 'Authorization': 'Basic ' + btoa('rate-limited:x')}});
              log('limited ' + limited.status + ' ' + limited.headers.get('X-RateLimit-Retry-After'));
              const gone = await fetch('BASE' + job.links.self, {method: 'DELETE', headers});
              log('cancelled ' + gone.status);
              document.title = 'done';
            })().catch(error => { log(error); document.title = 'failed'; });
            </script>
            """;

    /** What a page of a stranger's tries with a stub on loopback, and what a front end sees of every kind of answer. */
    private static final String STRANGER = """
            <!doctype html><meta charset="utf-8"><title>working</title><pre id="log"></pre>
            <script>
            const log = text => document.getElementById('log').textContent += text + '\\n';
            const attempt = async (what, url, options) => {
              try {
                const answer = await fetch('BASE' + url, options);
                const text = await answer.text();
                log(what + ' ' + answer.status + (answer.status === 403 ? ' ' + JSON.parse(text).message : ''));
              } catch (error) {
                log(what + ' blocked');
              }
            };
            (async () => {
              await attempt('journal', '/__admin/requests');
              await attempt('mapping', '/__admin/mappings', {method: 'POST', body: '{"request":{"urlPath":"/own"},"response":{"status":200}}'});
              await attempt('clock', '/__control/clock', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{"advance":"PT24H"}'});
              await attempt('reset', '/__control/reset', {method: 'POST', mode: 'no-cors'});
              await attempt('own', '/own');
              for (const path of ['/v1/jobs', '/v1/jobs/%00', '/v1/jobs/%zz', '/nothing'])
                await attempt(path, path, {credentials: 'include', headers: {'X-Anything': 'goes'}});
              await attempt('431', '/v1/jobs', {headers: {'X-Large': 'x'.repeat(40000)}});
              document.title = 'done';
            })();
            </script>
            """;

    private final Stub stub = Stub.start(settings -> settings.progress(new ProgressMode.Polls(3)));

    @TempDir
    private Path profile = Path.of("");

    @BeforeEach
    void needsABrowser() {
        Chromium.isNeeded();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void aPageOnAnotherOriginCreatesPollsDownloadsAndCancels() throws IOException {
        HttpServer elsewhere = page(CLIENT.replace("BASE", "http://127.0.0.1:" + stub.port()));
        ChromeDriver browser = browser();
        try {
            browser.get("http://localhost:" + elsewhere.getAddress().getPort() + "/");
            new WebDriverWait(browser, Duration.ofSeconds(30)).until(page -> !"working".equals(page.getTitle()));
            assertThat(browser.findElement(By.id("log")).getText().lines())
                    .containsExactly(
                            "created 202 Queued",
                            "read In Progress",
                            "read In Progress",
                            "read Completed",
                            "location /v1/jobs/1/download",
                            "results 200 attachment; filename=\"portfolio_data.csv\"",
                            "rows 48",
                            "limited 429 900",
                            "cancelled 204");
        } finally {
            browser.quit();
            elsewhere.stop(0);
        }
    }

    @Test
    void aPageOfAStrangersSeesTheApiAndNothingElse() throws IOException {
        HttpServer elsewhere = page(STRANGER.replace("BASE", "http://127.0.0.1:" + stub.port()));
        ChromeDriver browser = browser();
        try {
            String origin = "http://localhost:" + elsewhere.getAddress().getPort();
            browser.get(origin + "/");
            new WebDriverWait(browser, Duration.ofSeconds(30)).until(page -> !"working".equals(page.getTitle()));
            String refused = "403 Control requests and the admin API are not open to pages from '" + origin
                    + "': start the server with --allow-origin " + origin + ".";
            assertThat(browser.findElement(By.id("log")).getText().lines())
                    .containsExactly(
                            "journal " + refused,
                            "mapping " + refused,
                            "clock blocked",
                            "reset 0",
                            "own 404",
                            "/v1/jobs 200",
                            "/v1/jobs/%00 404",
                            "/v1/jobs/%zz 400",
                            "/nothing 404",
                            "431 431");
        } finally {
            browser.quit();
            elsewhere.stop(0);
        }
    }

    @Test
    void aBrowserThatTrustsTheAuthoritySeesTheStubOverHttps() throws Exception {
        try (JobsMockServer server = JobsMockServer.builder().httpsPort(0).start()) {
            trust(Objects.requireNonNull(server.httpsAuthority(), "no authority"));
            ChromeDriver browser = browser();
            try {
                for (String host : List.of("localhost", "127.0.0.1")) {
                    browser.get("https://" + host + ":" + server.httpsPort() + "/");
                    new WebDriverWait(browser, Duration.ofSeconds(30))
                            .until(page ->
                                    !page.findElements(By.cssSelector("i.on")).isEmpty());
                    assertThat(browser.executeScript("return isSecureContext && location.protocol"))
                            .isEqualTo("https:");
                }
            } finally {
                browser.quit();
            }
        }
    }

    /** Has the browser trust that authority, as a developer does it on Linux. */
    private void trust(X509Certificate authority) throws Exception {
        Path database = Files.createDirectories(profile.resolve(".pki/nssdb"));
        Path file = profile.resolve("ca.crt");
        Files.write(file, authority.getEncoded());
        certutil("-N", "-d", "sql:" + database, "--empty-password");
        certutil("-A", "-d", "sql:" + database, "-n", "jobs-mock", "-t", "C,,", "-i", file.toString());
    }

    private static void certutil(String... arguments) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(CERTUTIL), "NOT RUN: there is no " + CERTUTIL);
        List<String> command = new ArrayList<>(List.of(CERTUTIL.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                .as("%s", command)
                .isZero();
    }

    private ChromeDriver browser() {
        return Chromium.open(profile);
    }

    private static HttpServer page(String html) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = html.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
