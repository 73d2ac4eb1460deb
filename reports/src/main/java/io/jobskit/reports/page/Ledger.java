package io.jobskit.reports.page;

import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.contract.Contract;
import java.util.ArrayList;
import java.util.List;

/** What the documentation leaves open or contradicts, and which way the target goes. */
final class Ledger {

    private Ledger() {}

    /**
     * A question that the documentation leaves open.
     *
     * @param id the requirement
     * @param kind why it is open, in a few words
     * @param says the question
     * @param section where it arises
     * @param readings the ways that a server can go, those of the target marked
     * @param unseen why the target's way is not known; empty if it is
     */
    record Entry(String id, String kind, String says, String section, List<Way> readings, String unseen) {}

    /** A way to go, and whether the target goes it. */
    record Way(String reading, boolean followed) {}

    static List<Entry> of(VerdictFile verdict, Contract contract) {
        return verdict.requirements().stream()
                .filter(entry -> isOpen(entry)
                        || !entry.readings().isEmpty()
                        || !ways(entry, contract).isEmpty())
                .map(entry -> entry(entry, ways(entry, contract)))
                .toList();
    }

    /** The ways that a server can go, as far as this catalogue knows the requirement. */
    private static List<String> ways(RequirementRecord entry, Contract contract) {
        return contract.requirement(entry.id()).map(Requirement::readings).orElse(List.of());
    }

    /** The entries in which the target's way was seen. */
    static long seen(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.unseen().isEmpty()).count();
    }

    private static boolean isOpen(RequirementRecord requirement) {
        return !requirement.level().binds();
    }

    private static Entry entry(RequirementRecord entry, List<String> possible) {
        List<String> followed = entry.readings();
        List<Way> ways = new ArrayList<>();
        possible.forEach(reading -> ways.add(new Way(reading, followed.contains(reading))));
        followed.stream()
                .filter(reading -> !possible.contains(reading))
                .forEach(reading -> ways.add(new Way(reading, true)));
        return new Entry(entry.id(), kind(entry), entry.says(), entry.section(), ways, unseen(entry));
    }

    private static String kind(RequirementRecord requirement) {
        return switch (requirement.level()) {
            case OPEN -> "left open";
            case MAY -> "a freedom";
            case MUST, SHOULD -> "more than one way";
        };
    }

    private static String unseen(RequirementRecord entry) {
        if (!entry.readings().isEmpty()) {
            return "";
        }
        return entry.reason().isEmpty() ? "It was not recorded in this run." : entry.reason();
    }
}
