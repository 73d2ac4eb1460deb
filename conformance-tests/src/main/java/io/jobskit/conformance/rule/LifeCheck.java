package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobModel;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the rules say of one look at a job.
 *
 * @param kept the requirements that it keeps to
 * @param blame what is wrong, if something is, on the requirement that says so most particularly
 */
public record LifeCheck(Set<String> kept, Optional<Blame> blame) {

    /** The rules of the check of the whole run that say what a status may not become, and what a cancel answers. */
    private static final Set<String> OF_THE_RUN =
            Set.of("STATUS-02", "STATUS-08", "STATUS-17", "CANCEL-01", "CANCEL-09", "CANCEL-11", "ACCESS-08");

    private static final Set<String> OF_LISTINGS = Set.of("LIST-02", "LIST-05", "LIST-06");

    /** The most particular first. */
    private static final List<Rule> RULES = Stream.concat(
                    Stream.of(LifeRules.all(), LifeResultRules.all()).flatMap(List::stream),
                    Stream.of(StatusRules.all(), StillRules.all(), ChangeRules.all(), CancelRules.all())
                            .flatMap(List::stream)
                            .filter(rule -> OF_THE_RUN.contains(rule.requirement())))
            .toList();

    /**
     * What is wrong.
     *
     * @param requirement the requirement that does not allow it
     * @param words what was seen and what was expected in its place, to be read after what was done
     * @param evidence the exchanges that show it
     */
    public record Blame(String requirement, String words, List<Exchange> evidence) {}

    /** What the last of these exchanges shows, which are those of {@link JobModel#after} and what its owner asked then. */
    public static LifeCheck of(List<Exchange> exchanges) {
        History history = History.of(exchanges);
        Exchange last = exchanges.get(exchanges.size() - 1);
        Scope scope = Scope.of(List.of(last));
        Optional<Look> look = Look.of(history, scope, last.operation()).findFirst();
        if (look.isEmpty()) {
            return new LifeCheck(Set.of(), Optional.empty());
        }
        Set<String> kept = new TreeSet<>();
        for (Rule rule : RULES) {
            Ruling ruling = rule.check(history, scope);
            if (ruling instanceof Ruling.Violated violated && isWrong(look.get())) {
                return new LifeCheck(Set.of(), Optional.of(blame(rule, violated, words(look.get()))));
            }
            if (ruling instanceof Ruling.Kept) {
                kept.add(rule.requirement());
            }
        }
        return new LifeCheck(kept, Optional.empty());
    }

    /** Whether it shows what the job cannot be, or answers with another code than the right one. */
    private static boolean isWrong(Look look) {
        return switch (look.exchange().operation()) {
            case READ ->
                JobModel.shown(look.exchange()).filter(look.known()::allows).isEmpty();
            case CANCEL -> look.exchange().status() != 204;
            default -> true;
        };
    }

    /** What is wrong with the pages of a listing, as far as they tell of the job of these exchanges. */
    public static Optional<Blame> ofListing(
            List<Exchange> exchanges, String job, String words, Collection<Exchange> pages) {
        return ofListing(
                exchanges, job, words, pages, Stream.of(AgreementRules.all(), ListRules.all(), PageRules.all()));
    }

    /** The same of a listing that had the time to show what was done to the job, and does not. */
    public static Optional<Blame> ofLateListing(
            List<Exchange> exchanges, String job, String words, Collection<Exchange> pages) {
        return ofListing(exchanges, job, words, pages, Stream.of(LifeListRules.all()));
    }

    private static Optional<Blame> ofListing(
            List<Exchange> exchanges, String job, String words, Collection<Exchange> pages, Stream<List<Rule>> rules) {
        History history = History.of(Stream.concat(exchanges.stream(), pages.stream())
                .sorted(Comparator.comparingInt(Exchange::number))
                .toList());
        Scope scope = Scope.of(pages, List.of(job));
        return rules.flatMap(List::stream)
                .filter(rule -> OF_LISTINGS.contains(rule.requirement()))
                .flatMap(rule -> rule.check(history, scope) instanceof Ruling.Violated violated
                        ? Stream.of(blame(rule, violated, words))
                        : Stream.empty())
                .findFirst();
    }

    private static Blame blame(Rule rule, Ruling.Violated violated, String words) {
        return new Blame(rule.requirement(), words, violated.violations().get(0).evidence());
    }

    private static String words(Look look) {
        Optional<JobStatus> seen =
                look.exchange().operation() == Operation.READ ? JobModel.shown(look.exchange()) : Optional.empty();
        if (seen.isPresent()) {
            return "seen as %s where %s was expected"
                    .formatted(seen.get().label(), look.known().words());
        }
        List<Integer> right = switch (look.exchange().operation()) {
            case DOWNLOAD -> List.copyOf(LifeResultRules.right(look.known()));
            case CANCEL -> List.of(204);
            default -> List.of(200);
        };
        return "answered %d where %s was expected".formatted(look.exchange().status(), ValueWords.or(right));
    }
}
