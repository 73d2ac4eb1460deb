package io.jobskit.mock.bench;

import io.jobskit.testing.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * How the workbench feels in a browser while 10,000 jobs are there and their users send 1,000 requests a second, a tenth
 * of which change a job: how long its frames take, and how long it takes until a job that is clicked is shown.
 */
final class InBrowser {

    private static final int JOBS = 10_000;
    private static final int REQUESTS_PER_SECOND = 1000;
    private static final int CLICKS = 20;
    private static final int FRAME_GOAL = 100;
    private static final int CLICK_GOAL = 300;

    /** Clicks one job after the other, and gives back how long frames and clicks took, in milliseconds. */
    private static final String LOOK = """
            const [clicks, done] = arguments;
            const frames = [], shown = [];
            let last = performance.now(), going = true;
            const frame = now => { frames.push(now - last); last = now; if (going) requestAnimationFrame(frame); };
            requestAnimationFrame(frame);
            const pause = millis => new Promise(then => setTimeout(then, millis));
            (async () => {
              for (let i = 0; i < clicks; i++) {
                const job = document.querySelectorAll('.job')[i % 10];
                const before = document.querySelector('.details h2')?.textContent;
                const start = performance.now();
                job.click();
                while (document.querySelector('.details h2')?.textContent === before) await pause(1);
                shown.push(performance.now() - start);
                await pause(500);
              }
              going = false;
              done({frames, shown, elements: document.querySelectorAll('*').length,
                    megabytes: performance.memory.usedJSHeapSize / 1e6});
            })();
            """;

    private final Table table = new Table(
            "The workbench in a browser, with 10,000 jobs: milliseconds",
            "requests a second",
            "frame p50",
            "frame p99",
            "frame max",
            "click p50",
            "click max",
            "elements",
            "heap MB",
            "frame p99 ≤ " + FRAME_GOAL + ", click ≤ " + CLICK_GOAL);

    private InBrowser() {}

    static void run(Settings settings) throws IOException {
        if (!Files.isExecutable(Chromium.BROWSER)) {
            System.out.println("The workbench in a browser: not measured, as there is no " + Chromium.BROWSER);
            return;
        }
        Path profile = Files.createTempDirectory("bench-profile-");
        try (Child child = Child.ofClass(settings.flags(), JobsServer.class.getName());
                Client client = new Client(child.port())) {
            for (int i = 0; i < JOBS; i++) {
                client.create(Messages.QUERY_JOB);
            }
            InBrowser bench = new InBrowser();
            ChromeDriver browser = Chromium.open(profile);
            try {
                Chromium.size(browser, 1400, 900);
                browser.get("http://127.0.0.1:" + child.port() + "/#firm=1");
                new WebDriverWait(browser, Duration.ofSeconds(30))
                        .until(page -> page.findElements(By.cssSelector(".job")).size() > 10);
                bench.row(0, browser);
                try (Users users = new Users(child.port())) {
                    users.start();
                    bench.row(REQUESTS_PER_SECOND, browser);
                    System.out.println(users.sent() + " requests a second were sent");
                }
            } finally {
                browser.quit();
            }
            bench.table.print(System.out);
        }
    }

    @SuppressWarnings("unchecked")
    private void row(int load, ChromeDriver browser) {
        browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        Map<String, Object> seen = (Map<String, Object>) browser.executeAsyncScript(LOOK, CLICKS);
        List<Double> frames = sorted((List<Number>) seen.get("frames"));
        List<Double> shown = sorted((List<Number>) seen.get("shown"));
        double frame = at(frames, 0.99);
        double click = at(shown, 1);
        table.row(
                Integer.toString(load),
                Table.decimal(at(frames, 0.5), 0),
                Table.decimal(frame, 0),
                Table.decimal(at(frames, 1), 0),
                Table.decimal(at(shown, 0.5), 0),
                Table.decimal(click, 0),
                String.valueOf(seen.get("elements")),
                Table.decimal(((Number) seen.get("megabytes")).doubleValue(), 0),
                frame <= FRAME_GOAL && click <= CLICK_GOAL ? "reached" : "MISSED");
    }

    private static List<Double> sorted(List<Number> values) {
        return values.stream().map(Number::doubleValue).sorted().toList();
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** They read, create and cancel, each request at its time. */
    private static final class Users extends Thread implements AutoCloseable {

        private final Client client;
        private final long start = System.nanoTime();
        private volatile boolean enough;
        private volatile long count;

        Users(int port) throws IOException {
            super("users");
            client = new Client(port);
        }

        long sent() {
            return count * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // nobody else writes it
        public void run() {
            try {
                while (!enough) {
                    LockSupport.parkNanos(
                            start + count * TimeUnit.SECONDS.toNanos(1) / REQUESTS_PER_SECOND - System.nanoTime());
                    if (count % 10 == 0) {
                        client.create(Messages.QUERY_JOB);
                    } else {
                        client.send(Messages.get("/v1/jobs/" + (count % JOBS + 1)));
                    }
                    count++;
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void close() throws IOException {
            enough = true;
            try {
                join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            client.close();
        }
    }
}
