package io.jobskit.conformance.proof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.report.Reports;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.run.WholeRun;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.Samples;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.target.Target;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.MessageRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.ReportFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Between the kit and the stub stands a recorder: for every exchange of a run, what the report says is what it heard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentAndReceivedIT {

    private final SimulatedTime time = new SimulatedTime();

    /** A run has well over two thousand; far fewer would mean that it did not come far. */
    private static final int MANY = 1000;

    private static final Pattern CUT = Pattern.compile("\n\\[cut; the body has ([\\d,]+) bytes]$");
    private static final Pattern HIDDEN = Pattern.compile("\\[([\\d,]+) bytes of \\S+, not shown]$");

    private List<Exchange> told = List.of();
    private List<Spoken> heard = List.of();
    private List<ExchangeRecord> report = List.of();

    @BeforeAll
    void judgeTheStubOverARecorder(@TempDir Path folder) throws Exception {
        try (OwnStub stub = OwnStub.start(time);
                RecordingServer recorder = new RecordingServer(stub.address())) {
            Target target = OwnStub.targetAt(recorder.address());
            WholeRun run = WholeRun.of(Runs.of(target), time);
            assertThat(run.verdict().conclusion())
                    .as(Reports.summary(run.verdict(), Secrets.none(), folder))
                    .isEqualTo(Conclusion.CONFORMANT);
            told = run.exchanges();
            heard = recorder.recorded();
            Reports.write(withAllEvidence(run), Secrets.of(target), folder);
            report = VerdictFile.read(folder.resolve(ReportFolder.VERDICT)).exchanges();
        }
    }

    @Test
    void everyExchangeIsWhatWasHeardByteForByte() {
        List<Spoken> unheard = new ArrayList<>(told.stream().map(Spoken::of).toList());
        assertThat(unheard).hasSizeGreaterThan(MANY);
        List<Spoken> untold = without(heard, unheard);
        unheard = without(unheard, heard);
        assertThat(few(unheard))
                .as("what the kit tells and the server did not hear")
                .isEmpty();
        assertThat(few(untold))
                .as("what the server heard and the kit does not tell")
                .isEmpty();
    }

    @Test
    void theReportShowsEveryRequestAsItWasSent() {
        shows(exchange -> text(exchange.line() + " HTTP/1.1", exchange.request()), Spoken::sent);
    }

    @Test
    void theReportShowsEveryAnswerAsItCameBack() {
        shows(exchange -> text("HTTP/1.1 " + exchange.answer(), exchange.response()), Spoken::cameBack);
    }

    private void shows(Function<ExchangeRecord, String> shown, Function<Spoken, String> side) {
        assertThat(report).hasSameSizeAs(told);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            assertThat(report.get(i).mark()).isEqualTo(told.get(i).mark());
            String text = shown.apply(report.get(i));
            String wire = side.apply(Spoken.plain(told.get(i)));
            if (!isShown(text, wire)) {
                wrong.add(text + "\n-- was on the wire --\n" + wire);
            }
        }
        assertThat(few(wrong)).isEmpty();
    }

    private static String text(String first, MessageRecord message) {
        return message.headers().stream()
                .map(header -> header.name() + ": " + header.value())
                .collect(Collectors.joining("\n", first + "\n", "\n\n" + message.text()));
    }

    /** Letter for letter, but for what is masked, and for bodies that are too long or no text: of those it tells the length. */
    private static boolean isShown(String text, String wire) {
        String whole = Spoken.shown(wire);
        int length = wire.length() - wire.indexOf("\r\n\r\n") - 4;
        Matcher cut = CUT.matcher(text);
        if (cut.find()) {
            return number(cut.group(1)) == length
                    && masked(text.substring(0, cut.start())).matcher(whole).lookingAt();
        }
        Matcher hidden = HIDDEN.matcher(text);
        if (hidden.find()) {
            return number(hidden.group(1)) == length
                    && masked(text.substring(0, hidden.start())).matcher(whole).lookingAt();
        }
        return masked(text).matcher(whole).matches();
    }

    private static int number(String grouped) {
        return Integer.parseInt(grouped.replace(",", ""));
    }

    /** What is masked is within one line. */
    private static Pattern masked(String text) {
        return Pattern.compile(Stream.of(text.split(Pattern.quote(Secrets.MASK), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^\n]*")));
    }

    /** The same verdict, with one requirement that rests on everything. */
    private static Verdict withAllEvidence(WholeRun run) {
        Verdict verdict = run.verdict();
        return new Verdict(
                verdict.conclusion(),
                verdict.partial(),
                verdict.reason(),
                verdict.targetName(),
                verdict.baseUrl(),
                verdict.documentation(),
                verdict.runId(),
                verdict.seed(),
                verdict.startedAt(),
                verdict.finishedAt(),
                List.of(new RequirementOutcome(
                        Samples.requirement("ALL-01", Level.MUST),
                        Outcome.PASS,
                        "",
                        List.of(),
                        List.of(),
                        run.exchanges())),
                verdict.problems(),
                verdict.leftBehind(),
                verdict.disturbances(),
                verdict.coverage(),
                verdict.played());
    }

    /** Each of the others takes away one. */
    private static List<Spoken> without(Collection<Spoken> some, Collection<Spoken> others) {
        Map<Spoken, Integer> left = new HashMap<>();
        others.forEach(other -> left.merge(other, 1, Integer::sum));
        return some.stream()
                .filter(one -> left.merge(one, -1, Integer::sum) < 0)
                .toList();
    }

    private static <T> List<T> few(List<T> many) {
        return many.subList(0, Math.min(3, many.size()));
    }
}
