package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.notation.Same;
import io.jobskit.conformance.notation.Shown;
import io.jobskit.conformance.notation.Times;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.Optional;

/**
 * Whether the listing and a reading say the same of a job. Where one of them says nothing, or nothing well-formed, or a
 * reading shows something else than was asked for, they cannot disagree: that is judged by itself.
 */
final class Agreement {

    private Agreement() {}

    static boolean of(String member, JobInHand job, JsonNode listed, JsonNode read) {
        if (isUnknown(listed) || isUnknown(read)) {
            return true;
        }
        return switch (member) {
            case "started_at", "completed_at" -> !Times.isUtc(listed) || !Times.isUtc(read) || Times.same(listed, read);
            case "percent_complete" -> !isPart(listed) || !isPart(read) || listed.asDouble() == read.asDouble();
            case "status" -> status(JobStatus.of(listed.asText()), JobStatus.of(read.asText()));
            case "errors" ->
                !Errors.areWhole(listed)
                        || !Errors.areWhole(read)
                        || Errors.list(listed).equals(Errors.list(read));
            case "parameters" ->
                parameters(
                        Parameters.withoutArguments(job.askedParameters()),
                        Shown.parameters(listed),
                        Shown.parameters(read));
            default -> {
                JsonNode asked = job.askedAttributes().path(member);
                yield !Same.parameter(member, asked, read) || Same.parameter(member, asked, listed);
            }
        };
    }

    private static boolean isPart(JsonNode percent) {
        return percent.isNumber() && percent.asDouble() >= 0 && percent.asDouble() <= 1;
    }

    private static boolean status(Optional<JobStatus> listed, Optional<JobStatus> read) {
        return listed.isEmpty() || read.isEmpty() || listed.equals(read);
    }

    /** Both show what was sent, and what both show besides is the same; either may show defaults that the other leaves out. */
    private static boolean parameters(JsonNode sent, JsonNode listed, JsonNode read) {
        if (!Same.parameters(sent, read)) {
            return true;
        }
        return Same.parameters(sent, listed)
                && listed.properties().stream()
                        .filter(member -> !isUnknown(member.getValue())
                                && !isUnknown(read.path(member.getKey()))
                                && !sent.has(member.getKey()))
                        .allMatch(member -> either(member.getValue(), read.path(member.getKey())))
                && either(listed.path("columns"), read.path("columns"));
    }

    private static boolean either(JsonNode listed, JsonNode read) {
        return Same.value(listed, read) || Same.value(read, listed);
    }

    private static boolean isUnknown(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
