package io.jobskit.conformance.proof.baseline;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Finding.Source;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * What a run judges: of how many different requests each judgement was made, and how many each requirement's scenarios
 * sent. How often a job is looked at until it is done, what else a listing holds, and how many pages it has, differs from
 * run to run, and does not count.
 *
 * @param numbers by what is counted
 */
record Baseline(SortedMap<Counted, Integer> numbers) {

    /** The name of the line that counts requests. */
    static final String EXCHANGES = "(exchanges)";

    /**
     * The name of the line that tells of the rules over a whole run. The first of a requirement's rules that had something to
     * judge speaks for all of them, and which of them that is may depend on how a race ended.
     */
    static final String WHOLE_RUN = "(the whole run)";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader("requirement", "judgement", "number")
            .setSkipHeaderRecord(true)
            .setRecordSeparator('\n')
            .get();

    /** One thing that is judged of a requirement, or its {@link #EXCHANGES}. */
    record Counted(String requirement, String judgement) implements Comparable<Counted> {

        @Override
        public int compareTo(Counted other) {
            return Comparator.comparing(Counted::requirement)
                    .thenComparing(Counted::judgement)
                    .compare(this, other);
        }
    }

    /** What these findings and requests of a run come to. */
    static Baseline of(List<Finding> findings, List<Exchange> exchanges) {
        SortedMap<Counted, Set<Object>> different = new TreeMap<>();
        for (Finding finding : findings) {
            judgement(finding)
                    .ifPresent(judgement -> different
                            .computeIfAbsent(new Counted(finding.requirement(), judgement), any -> new HashSet<>())
                            .add(finding.evidence().stream().map(Baseline::once).collect(Collectors.toSet())));
        }
        for (Exchange exchange : exchanges) {
            if (!exchange.requirement().isEmpty()) {
                different
                        .computeIfAbsent(new Counted(exchange.requirement(), EXCHANGES), any -> new HashSet<>())
                        .add(once(exchange));
            }
        }
        SortedMap<Counted, Integer> numbers = new TreeMap<>();
        different.forEach((counted, all) -> numbers.put(counted, all.size()));
        return new Baseline(numbers);
    }

    private static Optional<String> judgement(Finding finding) {
        if (finding instanceof Finding.Kept kept) {
            return Optional.of(kept.source() == Source.HISTORY ? WHOLE_RUN : kept.judgement());
        }
        return finding instanceof Finding.Observed observed
                ? Optional.of("(noted) " + observed.reading())
                : Optional.empty();
    }

    /** What looking again does not make another; what writes is done once. */
    private static Object once(Exchange exchange) {
        return exchange.request().method().equals("GET")
                ? List.of(
                        exchange.identity(),
                        exchange.request().line().replaceAll("(page(?:%5B|\\[)after(?:%5D|])=)[^&]*", "$1"))
                : exchange.number();
    }

    /** What was judged then and is not now, or less often: one sentence each. */
    List<String> lostIn(Baseline now) {
        List<String> lost = new ArrayList<>();
        numbers.forEach((counted, before) -> {
            int left = now.numbers.getOrDefault(counted, 0);
            if (left < before) {
                lost.add(sentence(counted, before, left));
            }
        });
        return lost;
    }

    private static String sentence(Counted counted, int before, int left) {
        if (counted.judgement().equals(EXCHANGES)) {
            return "%s: its scenarios send %d different requests; they sent %d."
                    .formatted(counted.requirement(), left, before);
        }
        return left == 0
                ? "%s: [%s] is judged no more.".formatted(counted.requirement(), counted.judgement())
                : "%s: [%s] is judged of %d different requests; it was judged of %d."
                        .formatted(counted.requirement(), counted.judgement(), left, before);
    }

    String csv() {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer =
                new CSVPrinter(text, FORMAT.builder().setSkipHeaderRecord(false).get())) {
            for (Map.Entry<Counted, Integer> entry : numbers.entrySet()) {
                printer.printRecord(entry.getKey().requirement(), entry.getKey().judgement(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static Baseline read(String csv) {
        SortedMap<Counted, Integer> numbers = new TreeMap<>();
        try (var rows = FORMAT.parse(new StringReader(csv))) {
            for (CSVRecord row : rows) {
                numbers.put(
                        new Counted(row.get("requirement"), row.get("judgement")), Integer.parseInt(row.get("number")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Baseline(numbers);
    }
}
