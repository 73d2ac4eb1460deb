package io.jobskit.conformance.proof.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.failure.ValueWords;
import java.util.function.Function;

/**
 * What of an answer a failure is about, in the words in which the failure says it: ids and moments are new each time.
 *
 * @param in the words for an answer
 */
record About(Function<Answer, String> in) {

    /** Its status code. */
    static About code() {
        return new About(answer -> " " + answer.status() + " where ");
    }

    /** One of its headers. */
    static About header(String name) {
        return new About(answer -> answer.message()
                .header(name)
                .map(value -> "The header %s is '%s';".formatted(name, value))
                .orElse("The header %s is missing;".formatted(name)));
    }

    /** A member of its document. */
    static About member(String pointer) {
        return new About(answer -> {
            JsonNode member = answer.message().json().at(pointer);
            return "is " + (member.isMissingNode() ? "missing" : ValueWords.excerpt(member.toString())) + ";";
        });
    }

    /** The status of the job that it shows. */
    static About statusOfTheJob() {
        return new About(answer -> "seen as "
                + answer.message().json().at("/data/attributes/status").asText() + ".");
    }
}
