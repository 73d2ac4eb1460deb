package io.jobskit.conformance.step;

import io.cucumber.java.ParameterType;
import io.jobskit.conformance.lifecycle.JobStatus;
import io.jobskit.conformance.scene.Kind;
import java.time.Duration;
import java.util.List;

/** The words that the step phrases take. */
public final class Vocabulary {

    /** For the engine. */
    public Vocabulary() {}

    /** Who acts. */
    @ParameterType(
            "its owner|a user without the permission|a grant without the scope|another user|a user whose queue is full|somebody without credentials")
    public User user(String words) {
        return User.of(words);
    }

    /** Which kind of job; a job of which nothing is said is for a view. */
    @ParameterType("view job|query job|job")
    public Kind kind(String words) {
        return words.equals("query job") ? Kind.QUERY : Kind.VIEW;
    }

    /** A label of the documentation, in quotes. */
    @ParameterType("\"[^\"]+\"")
    public JobStatus status(String quoted) {
        return State.status(quoted);
    }

    /** What a job is. */
    @ParameterType(State.REGEX)
    public State state(String words) {
        return State.of(words);
    }

    /** How something is refused. */
    @ParameterType(
            "as a bad request|as unauthorised|as forbidden|as unknown|as not allowed|as a conflict|as an unsupported media type")
    public Refusal refusal(String words) {
        return Refusal.of(words);
    }

    /** What somebody does to a job. */
    @ParameterType("reads|cancels|downloads the results of|follows the link of|follows the creator links of")
    public Deed deed(String words) {
        return Deed.of(words);
    }

    /** Whether results can be had. */
    @ParameterType("available|not found|gone|out of reach")
    public Availability availability(String words) {
        return Availability.of(words);
    }

    /** What is true of a job wherever it is seen. */
    @ParameterType(".+")
    public Fact fact(String words) {
        return Fact.of(words);
    }

    /** What is true of results. */
    @ParameterType(
            "a JSON document|comma-separated values with a heading|tab-separated values with a heading|an Excel workbook|an attachment with a file name|labelled and named as what they are")
    public Shape shape(String words) {
        return Shape.of(words);
    }

    /** What is true of answers. */
    @ParameterType(
            "explains itself|is labelled as JSON|has no body|is no server error|is the same|has an id of its own|includes nothing|has its results at the end of its Location")
    public Trait trait(String words) {
        return Trait.of(words);
    }

    /** What the documentation leaves open. */
    @ParameterType(".+")
    public Freedom freedom(String words) {
        return Freedom.of(words);
    }

    /** A length of time in words, for example {@code 3 hours 59 minutes}. */
    @ParameterType("\\d+ hours?(?: \\d+ minutes?)?")
    public Duration age(String words) {
        String[] parts = words.split(" ", -1);
        Duration hours = Duration.ofHours(Long.parseLong(parts[0]));
        return parts.length > 2 ? hours.plusMinutes(Long.parseLong(parts[2])) : hours;
    }

    /** What a listed job has, as places in its resource object. */
    @ParameterType("its kind, status and parameters|a link to itself")
    public List<String> listed(String words) {
        return words.equals("a link to itself")
                ? List.of("/links/self")
                : List.of("/attributes/job_type", "/attributes/status", "/attributes/parameters");
    }

    /** How often. */
    @ParameterType("once|not at all")
    public Integer times(String words) {
        return words.equals("once") ? 1 : 0;
    }
}
