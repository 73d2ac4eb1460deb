package io.jobskit.conformance.proof.mutant.derived;

import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Operators at sites that violate one requirement: the first at the first and so on, and whichever are fewer begin again.
 *
 * @param requirement the id of the most particular requirement that they violate
 * @param operators the operators' words
 * @param sites the sites' words
 * @param fallsWith the requirements that cannot but fall with it, each with the reason; ID@WORD: only if its name has that word
 */
record Derivation(String requirement, List<String> operators, List<String> sites, Map<String, String> fallsWith) {

    private static final String ONE_SIDED = ".*(WhenRead|WhenListed|OnLaterPages)";

    /** The mutants, each with the word of its operator and its site for a name. */
    List<Mutant> mutants() {
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < Math.max(operators.size(), sites.size()); i++) {
            mutants.add(mutant(operators.get(i % operators.size()), sites.get(i % sites.size())));
        }
        return mutants;
    }

    private Mutant mutant(String operator, String site) {
        twist(operator, site);
        Mutant mutant = Mutant.of(operator + site, requirement, () -> twist(operator, site))
                .subtle("only there: " + site);
        for (Map.Entry<String, String> fall : falls(operator, site).entrySet()) {
            mutant = mutant.with(fall.getValue(), fall.getKey());
        }
        return mutant;
    }

    private Map<String, String> falls(String operator, String site) {
        Map<String, String> falls = new TreeMap<>();
        fallsWith.forEach((fall, reason) -> {
            String[] idAndWord = fall.split("@", 2);
            if (idAndWord.length == 1 || (operator + site).contains(idAndWord[1])) {
                falls.put(idAndWord[0], reason);
            }
        });
        if (site.matches(ONE_SIDED) && !operator.matches(".*(Creator|Relationships).*")) {
            falls.put(
                    "LIST-05",
                    "what is wrong in the listing alone, or read alone, is otherwise in the other of the two");
        }
        if (operator.startsWith("Answers500")) {
            falls.put("PROTOCOL-03", "it is a server error");
        }
        falls.remove(requirement);
        return falls;
    }

    /** A twist for one run: both words are read anew, since what they mean may count. */
    private static Twist twist(String operator, String site) {
        return known("operator", operator, new Operators().named(operator))
                .at(known("site", site, new Sites().named(site)));
    }

    private static <T> T known(String what, String word, Optional<T> named) {
        return named.orElseThrow(() -> new IllegalArgumentException("There is no " + what + " called [" + word + "]."));
    }
}
