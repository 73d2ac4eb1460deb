package io.jobskit.contract.outcome;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How much of the contract a run tried, and how much it saw. A run counts everything that there is, also what it did not
 * try, and says why not.
 *
 * @param cells every event in every situation of a job's life
 * @param inputs the changed requests of the probes, by requirement
 * @param answers every answer that the documentation names
 */
@JsonIgnoreProperties({"complete", "must", "should"}) // Of the requirements, beside which verdict.json says it again.
public record Coverage(List<Cell> cells, List<Inputs> inputs, List<Answer> answers) {

    /** Of a run that did not count. */
    public static final Coverage UNKNOWN = new Coverage(List.of(), List.of(), List.of());

    /** Keeps lists of its own. */
    public Coverage {
        cells = List.copyOf(cells);
        inputs = List.copyOf(inputs);
        answers = List.copyOf(answers);
    }

    /**
     * One event in one situation.
     *
     * @param situation where the job is, for example {@code Failed}
     * @param event what is done, for example {@code downloading twice}
     * @param untried why it was not tried, as a sentence; empty if it was
     */
    public record Cell(String situation, String event, String untried) {

        /** Whether it was tried. */
        @JsonIgnore
        public boolean isTried() {
            return untried.isEmpty();
        }
    }

    /**
     * The inputs of one requirement.
     *
     * @param requirement the requirement's id
     * @param all how many there are
     * @param untried those that were not tried, in the order of the tables
     */
    public record Inputs(String requirement, int all, List<Untried> untried) {

        /** Keeps a list of its own. */
        public Inputs {
            untried = List.copyOf(untried);
        }

        /** How many were tried. */
        public int tried() {
            return all - untried.size();
        }
    }

    /**
     * An input that was not tried.
     *
     * @param input what it changes of a well-formed request, for example {@code view job, output_type: 'csv' → 'csvs'}
     * @param reason why it was not tried, as a sentence
     */
    public record Untried(String input, String reason) {}

    /**
     * An answer that the documentation names.
     *
     * @param method the method of the request
     * @param path the path of the request, for example <code>/v1/jobs/{id}</code>
     * @param status the status code
     * @param mediaType the media type of the body; empty if the documentation names none, so that any will do
     * @param seen how many such answers there were
     * @param unseen why none was seen, as a sentence; empty if one was
     */
    public record Answer(String method, String path, int status, String mediaType, int seen, String unseen) {

        /** Whether there was such an answer. */
        public boolean wasSeen() {
            return seen > 0;
        }
    }

    /** Whether the run counted at all. */
    @JsonIgnore
    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    /** How many cells were tried. */
    public long cellsTried() {
        return cells.stream().filter(Cell::isTried).count();
    }

    /** How many inputs there are. */
    public long inputsThereAre() {
        return inputs.stream().mapToLong(Inputs::all).sum();
    }

    /** How many inputs were tried. */
    public long inputsTried() {
        return inputs.stream().mapToLong(Inputs::tried).sum();
    }

    /** How many of the answers were seen. */
    public long answersSeen() {
        return answers.stream().filter(Answer::wasSeen).count();
    }

    /** The same, with what the change makes of each text in which a target may have a hand. */
    public Coverage withTexts(UnaryOperator<String> change) {
        return new Coverage(
                cells.stream()
                        .map(cell -> new Cell(cell.situation(), cell.event(), change.apply(cell.untried())))
                        .toList(),
                inputs.stream()
                        .map(one -> new Inputs(
                                one.requirement(),
                                one.all(),
                                one.untried().stream()
                                        .map(input ->
                                                new Untried(change.apply(input.input()), change.apply(input.reason())))
                                        .toList()))
                        .toList(),
                answers.stream()
                        .map(answer -> new Answer(
                                answer.method(),
                                answer.path(),
                                answer.status(),
                                answer.mediaType(),
                                answer.seen(),
                                change.apply(answer.unseen())))
                        .toList());
    }
}
