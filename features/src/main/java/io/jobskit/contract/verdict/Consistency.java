package io.jobskit.contract.verdict;

import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether what a verdict says in one place agrees with what it says in another. */
final class Consistency {

    private static final Pattern ID = Pattern.compile("[A-Z]+(-[A-Z]+)*-[0-9]+");

    private Consistency() {}

    /** The first thing that is wrong: the place, what is there and what would be right. */
    static Optional<String> mistake(VerdictFile verdict) {
        if (verdict.requirements().isEmpty()) {
            return Optional.of("requirements is empty; it should hold every requirement of the catalogue.");
        }
        List<String> mistakes = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < verdict.requirements().size(); at++) {
            RequirementRecord entry = verdict.requirements().get(at);
            if (!ID.matcher(entry.id()).matches()) {
                add(
                        mistakes,
                        "requirements[%d].id is '%s'; it should be an id such as CANCEL-04.",
                        at,
                        Quoted.of(entry.id()));
            }
            Integer first = places.putIfAbsent(entry.id(), at);
            if (first != null) {
                add(
                        mistakes,
                        "requirements[%d].id is '%s', as requirements[%d].id is; each id should appear once.",
                        at,
                        Quoted.of(entry.id()),
                        first);
            }
            differences(entry, at, mistakes);
            if (entry.leftOut() && entry.outcome() != Outcome.NOT_APPLICABLE) {
                add(
                        mistakes,
                        "requirements[%d].left_out is 'true'; this is allowed only with the outcome NOT_APPLICABLE, not with %s.",
                        at,
                        entry.outcome());
            }
        }
        if (verdict.gatewayErrors() < 0) {
            add(mistakes, "gateway_errors is '%d'; it should not be negative.", verdict.gatewayErrors());
        }
        if (verdict.unanswered() < 0) {
            add(mistakes, "unanswered is '%d'; it should not be negative.", verdict.unanswered());
        }
        lives(verdict, mistakes);
        coverage(verdict.coverage(), mistakes);
        Arrays.stream(Outcome.values()).forEach(outcome -> total(verdict, outcome, mistakes));
        return mistakes.stream().findFirst();
    }

    private static void differences(RequirementRecord entry, int at, List<String> mistakes) {
        for (int number = 0; number < entry.differences().size(); number++) {
            int exchange = entry.differences().get(number).exchange();
            if (exchange != 0 && entry.evidence().stream().noneMatch(shown -> shown.number() == exchange)) {
                add(
                        mistakes,
                        "requirements[%d].differences[%d].exchange is '%d'; it should be 0 or one of its evidence.",
                        at,
                        number,
                        exchange);
            }
        }
    }

    private static void lives(VerdictFile verdict, List<String> mistakes) {
        Set<Integer> known =
                verdict.exchanges().stream().map(ExchangeRecord::number).collect(Collectors.toSet());
        for (int at = 0; at < verdict.lives().size(); at++) {
            for (LifeRecord.Seen seen : verdict.lives().get(at).seen()) {
                if (!known.contains(seen.exchange())) {
                    add(
                            mistakes,
                            "lives[%d].seen names the exchange '%d'; it should be evidence of a requirement.",
                            at,
                            seen.exchange());
                }
            }
        }
    }

    private static void coverage(Coverage coverage, List<String> mistakes) {
        for (int at = 0; at < coverage.inputs().size(); at++) {
            Coverage.Inputs inputs = coverage.inputs().get(at);
            if (inputs.tried() < 0) {
                add(
                        mistakes,
                        "coverage.inputs[%d].all is '%d'; it should be at least %d, the number of inputs that were not tried.",
                        at,
                        inputs.all(),
                        inputs.untried().size());
            }
        }
        for (int at = 0; at < coverage.answers().size(); at++) {
            Coverage.Answer answer = coverage.answers().get(at);
            if (answer.seen() < 0) {
                add(mistakes, "coverage.answers[%d].seen is '%d'; it should not be negative.", at, answer.seen());
            } else if (answer.wasSeen() != answer.unseen().isEmpty()) {
                add(
                        mistakes,
                        "coverage.answers[%d].unseen is '%s'; it should say why where seen is 0, and be empty elsewhere.",
                        at,
                        Quoted.of(answer.unseen()));
            }
        }
    }

    private static void total(VerdictFile verdict, Outcome outcome, List<String> mistakes) {
        long counted = verdict.requirements().stream()
                .filter(entry -> entry.outcome() == outcome)
                .count();
        Integer total = verdict.totals().get(outcome);
        if (total == null) {
            add(
                    mistakes,
                    "totals.%s is missing; it should be %d, the number of requirements with that outcome.",
                    outcome,
                    counted);
        } else if (total != counted) {
            add(
                    mistakes,
                    "totals.%s is '%d'; it should be %d, the number of requirements with that outcome.",
                    outcome,
                    total,
                    counted);
        }
    }

    private static void add(List<String> mistakes, String message, Object... values) {
        mistakes.add(String.format(Locale.ROOT, message, values));
    }
}
