package io.jobskit.conformance.rule;

import io.jobskit.conformance.history.History;
import java.util.Optional;

/**
 * One sentence of the documentation, written once: whoever brought a situation about, the same rule judges it. A rule is
 * a pure function of what was seen.
 *
 * @param requirement the requirement whose sentence it is
 * @param says what is judged, in a few words, for example {@code ids are used once}
 * @param check how
 * @param needs what has to be known besides, if anything: of traffic that others made, the rule is not asked then
 */
public record Rule(String requirement, String says, Check check, Optional<Knowledge> needs) {

    /** A rule that may be asked of any traffic. */
    Rule(String requirement, String says, Check check) {
        this(requirement, says, check, Optional.empty());
    }

    /** The same, which needs to know that besides. */
    Rule needing(Knowledge knowledge) {
        return new Rule(requirement, says, check, Optional.of(knowledge));
    }

    /** Looks at a history, and tells what it finds of the exchanges in the scope. */
    @FunctionalInterface
    public interface Check {

        /** The rest of the history is what is known besides; where the order of two exchanges is not known, nothing is told. */
        void judge(History history, Scope scope, Judgement judgement);
    }

    /** Whether the sentence is kept, violated, or not told of by that part of the history. */
    public Ruling check(History history, Scope scope) {
        Judgement judgement = new Judgement();
        check.judge(history, scope, judgement);
        return judgement.ruling();
    }
}
