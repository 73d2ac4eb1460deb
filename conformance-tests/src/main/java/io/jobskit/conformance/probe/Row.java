package io.jobskit.conformance.probe;

import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.history.TwinTrial.Expectation;
import io.jobskit.conformance.scene.JobKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One request of a table of probes.
 *
 * @param requirement the requirement that refuses or grants it
 * @param kind the kind of job that it is for
 * @param expectation how it is to be answered
 * @param member what is changed
 * @param change what becomes of the member
 * @param twin what is changed of the twin as well, by member, as it is written in the table
 * @param with what is changed besides, since the value needs it, likewise
 */
record Row(
        String requirement,
        JobKind kind,
        Expectation expectation,
        Member member,
        Change change,
        Map<String, String> twin,
        Map<String, String> with) {

    /** What it changes, as far as that can be told without a request. */
    String words() {
        String what;
        if (change instanceof Change.Sent sent) {
            what = member.name() + ": " + sent.text();
        } else if (change instanceof Change.MovedTo moved) {
            what = member.name() + ": moved to " + moved.holder().name();
        } else if (change instanceof Change.LeftOut leftOut) {
            what = "without "
                    + ValueWords.and(
                            leftOut.members().stream().map(Member::name).toList())
                    + where(leftOut.members());
        } else {
            throw new IllegalStateException("There is no such change: " + change);
        }
        return "%s job, %s".formatted(kind.name().toLowerCase(Locale.ROOT), what);
    }

    /** The same where more than one thing may be the reason why it is refused. */
    Row refusedAnyhow() {
        return new Row(requirement, kind, Expectation.REFUSED_ANYHOW, member, change, twin, with);
    }

    /** Whether it takes away a parameter that is needed, and nothing else. */
    boolean leavesOutAParameter() {
        return expectation.isAgainst()
                && twin.isEmpty()
                && change instanceof Change.LeftOut leftOut
                && leftOut.members().equals(List.of(member))
                && member.isParameter();
    }

    /** What is changed besides, where the table says to what. */
    String besides() {
        return with.entrySet().stream()
                .filter(change -> !change.getValue().contains("<"))
                .map(change -> ", where %s is %s".formatted(change.getKey(), change.getValue()))
                .collect(Collectors.joining());
    }

    /** What else is changed of the twin. */
    private String where(List<Member> leftOut) {
        List<String> names = leftOut.stream().map(Member::name).toList();
        return twin.entrySet().stream()
                .filter(change -> !names.contains(change.getKey()))
                .map(change -> ", where %s is %s".formatted(change.getKey(), change.getValue()))
                .collect(Collectors.joining());
    }

    /** What becomes of a member. */
    sealed interface Change {

        /** That text stands in its place, as it is written in the table. */
        record Sent(String text) implements Change {}

        /** It stands in that object in place of its own. */
        record MovedTo(Member holder) implements Change {}

        /** These members are taken away. */
        record LeftOut(List<Member> members) implements Change {}
    }
}
