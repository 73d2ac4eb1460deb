package io.jobskit.conformance.step;

import io.cucumber.java.ParameterType;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.contract.lifecycle.JobStatus;

/** The words that the step phrases take. */
public final class Vocabulary {

    /** Of results that can be had again. */
    static final String SAME = "identical at every download";

    /** Of results that a 303 led to. */
    static final String NO_LONGER = "no longer where they were";

    /** For the engine. */
    public Vocabulary() {}

    /** Who acts. */
    @ParameterType(
            "the owner|a user without the permission|an app without the scope|another user|a user whose queue is full|an anonymous caller|a caller with invalid credentials")
    public User user(String words) {
        return User.of(words);
    }

    /** Which kind of job; a job of which nothing is said is for a view. */
    @ParameterType("view job|query job|job")
    public JobKind kind(String words) {
        return words.equals("query job") ? JobKind.QUERY : JobKind.VIEW;
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

    /** How an act is answered. */
    @ParameterType(
            "accepted and shown|accepted|found, with its status and parameters|found|refused as invalid|refused for lack of credentials|refused as forbidden or unknown|refused as forbidden"
                    + "|answered as if there were no such job|refused as a method that is not allowed|refused as a conflict|refused as an unsupported media type")
    public Reply reply(String words) {
        return Reply.of(words);
    }

    /** What somebody does to a job. */
    @ParameterType(
            "reads|waits for the end of|cancels|downloads the results of|follows the link of|follows the creator links of")
    public Action action(String words) {
        return Action.of(words);
    }

    /** What is true of results: whether they can be had, their shape, or that they do not change. */
    @ParameterType("available|not found|gone|out of reach"
            + "|a JSON document|CSV with a header row|TSV with a header row"
            + "|an Excel workbook|an attachment with a file name|of the type and file ending of their format"
            + "|" + SAME + "|" + NO_LONGER)
    public String results(String words) {
        return words;
    }

    /** What a rule says of a job. */
    @ParameterType(".+")
    public String rule(String words) {
        return words;
    }

    /** What the documentation leaves open. */
    @ParameterType(".+")
    public Freedom freedom(String words) {
        return Freedom.of(words);
    }

    /** A length of time in words, for example {@code 3 hours} or {@code almost 24 hours}. */
    @ParameterType("(?:almost )?\\d+ hours?")
    public Age age(String words) {
        return Age.of(words);
    }

    /** How often. */
    @ParameterType("once|not at all")
    public Integer times(String words) {
        return words.equals("once") ? 1 : 0;
    }
}
