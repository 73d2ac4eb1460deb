package io.jobskit.conformance.proof.mutant.derived;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All operators by their words. */
final class Operators {

    private static final Pattern WITH_A_CODE = Pattern.compile("([A-Za-z]+?)(\\d{3})([A-Za-z]+)");

    private final Map<String, Operator> words = new HashMap<>();
    private final Map<String, IntFunction<Operator>> codes = Map.of(
            "Answers_To", AnswerOperators::answers,
            "Does_To", AnswerOperators::does,
            "Answers_ToTheFirst", code -> AnswerOperators.time(code, 1),
            "Answers_ToTheSecond", code -> AnswerOperators.time(code, 2),
            "Answers_InTheLastHourTo", LimitOperators::lastHour);

    Operators() {
        AnswerOperators.all().forEach(this::put);
        CreationOperators.all().forEach(this::put);
        JobOperators.all().forEach(this::put);
        MomentOperators.all().forEach(this::put);
        ParameterOperators.all().forEach(this::put);
        LinkOperators.all().forEach(this::put);
        DownloadOperators.all().forEach(this::put);
        LifeOperators.all().forEach(this::put);
        LimitOperators.all().forEach(this::put);
        PageOperators.all().forEach(this::put);
    }

    private void put(String word, Operator operator) {
        if (words.put(word, operator) != null) {
            throw new IllegalStateException("Two operators are called [" + word + "].");
        }
    }

    /** The operator of that word; nothing if there is none. */
    Optional<Operator> named(String word) {

        Matcher parts = WITH_A_CODE.matcher(word);
        return parts.matches()
                ? Optional.ofNullable(codes.get(parts.group(1) + "_" + parts.group(3)))
                        .map(family -> family.apply(Integer.parseInt(parts.group(2))))
                : Optional.ofNullable(words.get(word));
    }
}
