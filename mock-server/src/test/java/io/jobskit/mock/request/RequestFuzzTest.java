package io.jobskit.mock.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.PublicAddress;
import io.jobskit.mock.refusal.Refusal;
import io.jobskit.mock.support.Requests;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that were right until somebody damaged them: each is accepted or refused, and none makes the parser fail. */
class RequestFuzzTest {

    private static final int BODIES = 20_000;

    /** What is put into a body: the bits of JSON, of the API and of Unicode that parsers stumble on. */
    private static final List<String> BITS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "null",
            "true",
            "-",
            "1e999999999",
            "1E-400",
            "-0",
            "00",
            "9".repeat(120),
            "0.1",
            "\\ud800",
            "\\udc00\\ud800",
            "\\u0000",
            "\\",
            "\u0000",
            "\u00ff",
            "😀",
            "\"key\":1,",
            "{\"a\":",
            "[[[[[[[[",
            "[".repeat(200),
            "\"data\":{}",
            "\"view_id\":[],",
            "\"portfolio_id\":[[22]],",
            "\"filters\":[null],",
            "\"columns\":{},",
            "\"start_date\":\"2020-02-30\",",
            "\"result_rows\":1e3,",
            "\"result_rows\":99999999999,",
            "\"hide_previous_holdings\":0,",
            "\"portfolio_id\":" + "1".repeat(40) + ",",
            "NaN",
            "Infinity",
            "'",
            "/*x*/",
            "\n");

    static LongStream seeds() {
        return LongStream.of(System.nanoTime(), 1, 2);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDamagedBodyIsAcceptedOrRefused(long seed) {
        Random random = new Random(seed);
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < BODIES; i++) {
            byte[] body = damaged(random);
            try {
                NewJob job = NewJob.read(new HttpRequest(
                        "POST",
                        "/v1/jobs",
                        null,
                        name -> name.equals("Content-Type") ? List.of("application/vnd.api+json") : List.of(),
                        PublicAddress.LOCAL,
                        body));
                assertThat(job.parameters()).isNotEmpty();
                accepted++;
            } catch (Refusal refusal) {
                assertThat(refusal.status()).isIn(400, 409);
                assertThat(refusal.problems()).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.detail()).isNotBlank().hasSizeLessThan(600);
                    assertThat(problem.source()).isNotNull();
                });
                refused++;
            } catch (RuntimeException failed) {
                throw new AssertionError(
                        "seed " + seed + ", body " + i + ": " + new String(body, StandardCharsets.UTF_8), failed);
            }
        }
        assertThat(accepted).as("some are harmless").isPositive();
        assertThat(refused).as("most are not").isGreaterThan(accepted);
    }

    private static byte[] damaged(Random random) {
        String whole = (random.nextBoolean()
                        ? Requests.job("portfolio_view_results", Requests.view())
                        : Requests.job("PORTFOLIO_QUERY", Requests.query()))
                .toString();
        byte[] body = whole.getBytes(StandardCharsets.UTF_8);
        int wounds = random.nextInt(4);
        for (int i = 0; i <= wounds; i++) {
            body = wounded(body, random);
        }
        return body;
    }

    private static byte[] wounded(byte[] body, Random random) {
        int from = random.nextInt(body.length + 1);
        int to = Math.min(body.length, from + (random.nextInt(3) == 0 ? random.nextInt(40) : random.nextInt(2)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(body, 0, from);
        switch (random.nextInt(3)) {
            case 0 -> out.writeBytes(BITS.get(random.nextInt(BITS.size())).getBytes(StandardCharsets.UTF_8));
            case 1 -> out.write(random.nextInt(256));
            default -> out.write(body, from, to - from);
        }
        out.write(body, to, body.length - to);
        return out.toByteArray();
    }
}
