package io.jobskit.conformance.proof.mutant.derived;

import com.fasterxml.jackson.databind.node.TextNode;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Operators on results as they are downloaded. */
final class DownloadOperators {

    private static final String DISPOSITION = "Content-Disposition";

    private DownloadOperators() {}

    static Map<String, Operator> all() {
        Map<String, Operator> all = new TreeMap<>();
        bodies(all);
        names(all);
        all.put("AddsARowToTheSecondOf", DownloadOperators::addsARow);
        all.put("TakesFromTheFirstJobTheSecondOf", DownloadOperators::fromTheFirst);
        all.put("LeadsToTheJob", leads(id -> "/v1/jobs/" + id));
        all.put("LeadsToTheListing", leads(id -> "/v1/jobs"));
        all.put("LeadsToAnUnknownJobsResults", leads(id -> "/v1/jobs/987654321987/download"));
        return all;
    }

    private static void bodies(Map<String, Operator> all) {
        all.put("Empties", Operator.succeeding(reply -> reply.withBody(new byte[0])));
        all.put("Quotes", text(text -> TextNode.valueOf(text).toString()));
        all.put("AddsACommaTo", text(text -> text.stripTrailing().replaceFirst("}$", ",}")));
        all.put("SeparatesByPipes", text(text -> text.replace(',', '|')));
        all.put("SeparatesByBlanks", text(text -> text.replace('\t', ' ')));
        all.put("PutsATitleAbove", text(text -> "Results of the job\n" + text));
        all.put("CutsTheLastCellOfRowsOf", text(DownloadOperators::withoutLastCells));
        all.put(
                "TakesForTextThe",
                Operator.succeeding(reply -> reply.withBody(
                        new String(reply.body(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))));
        all.put(
                "CutsTheFirstByteOf",
                Operator.succeeding(reply -> reply.withBody(Arrays.copyOfRange(reply.body(), 1, reply.body().length))));
        all.put(
                "GivesTsvFor",
                Operator.succeeding(reply -> reply.with("Content-Type", "text/tab-separated-values")
                        .with(DISPOSITION, "attachment; filename=\"portfolio_data.tsv\"")
                        .withText("name\tvalue\nTotal\t1\n")));
    }

    private static String withoutLastCells(String text) {
        int heading = text.indexOf('\n') + 1;
        return text.substring(0, heading) + text.substring(heading).replaceAll(",[^,\r\n]*(?=\r?\n|$)", "");
    }

    private static Operator text(UnaryOperator<String> change) {
        return Operator.succeeding(reply -> reply.withText(change.apply(reply.text())));
    }

    private static void names(Map<String, Operator> all) {
        all.put("DropsTheDispositionOf", Operator.succeeding(reply -> reply.without(DISPOSITION)));
        all.put("NamesNoFileOf", Operator.succeeding(reply -> reply.with(DISPOSITION, "attachment")));
        all.put(
                "ShowsInline",
                Operator.succeeding(reply -> reply.with(
                        DISPOSITION,
                        reply.headers().getOrDefault(DISPOSITION, "").replace("attachment", "inline"))));
        all.put(
                "NamesTxt",
                Operator.succeeding(reply -> reply.with(
                        DISPOSITION,
                        reply.headers().getOrDefault(DISPOSITION, "").replaceAll("\\.(csv|tsv|xlsx|json)", ".txt"))));
    }

    private static Twist addsARow(Site site) {
        Set<String> had = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            boolean isHere = site.isAsked(ask, server);
            Reply honest = server.send(ask);
            if (!isHere || !honest.is(200) || had.add(ask.id())) {
                return honest;
            }
            String text = honest.text();
            String last = text.substring(text.stripTrailing().lastIndexOf('\n') + 1);
            return honest.withText(text + last);
        };
    }

    private static Twist fromTheFirst(Site site) {
        List<Reply> first = new CopyOnWriteArrayList<>();
        Set<String> had = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            boolean isHere = site.isAsked(ask, server);
            Reply honest = server.send(ask);
            if (!isHere || !honest.is(200)) {
                return honest;
            }
            if (first.isEmpty()) {
                first.add(honest);
            }
            return had.add(ask.id()) ? honest : first.get(0);
        };
    }

    private static Operator leads(UnaryOperator<String> to) {
        return site -> (ask, server) -> {
            boolean isHere = site.isAsked(ask, server);
            Reply honest = server.send(ask);
            return isHere && honest.is(200) ? Reply.of(303).with("Location", to.apply(ask.id())) : honest;
        };
    }
}
