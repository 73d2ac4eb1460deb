package io.jobskit.conformance.proof.variant;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Servers that are not the kit's alone: the same user had jobs before, or has another program that creates and cancels. */
final class CompanyVariants {

    private static final String COMPANY = "No section says that a user has one program, or no jobs from before.";
    private static final String CLOCK = "No section says by whose clock moments are given.";
    private static final String GROUP = "limit";
    private static final int MANY = 10_000;

    private CompanyVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                LegalVariant.of("Has10000JobsFromBefore", COMPANY, CompanyVariants::havingMany)
                        .in(GROUP + ", next"),
                LegalVariant.of("HasAnotherProgramOfTheSameUser", COMPANY, CompanyVariants::sharing)
                        .in(GROUP + ", next"),
                LegalVariant.of("IsFiveMinutesAhead", CLOCK, () -> shifted(Duration.ofMinutes(5)))
                        .in("the server's clock, " + MomentVariants.FORM),
                LegalVariant.of("IsFiveMinutesBehind", CLOCK, () -> shifted(Duration.ofMinutes(-5)))
                        .in("the server's clock, " + MomentVariants.FORM));
    }

    private static Twist havingMany() {
        boolean[] isBegun = {false};
        return (ask, server) -> {
            synchronized (isBegun) {
                for (int i = 0; i < MANY && !isBegun[0]; i++) {
                    server.send(creation(i));
                }
                isBegun[0] = true;
            }
            return server.send(ask).with("X-Jobs", "many");
        };
    }

    /** Thirty jobs a second, of which every third is cancelled later. */
    private static Twist sharing() {
        Instant[] last = {null};
        int[] created = {0};
        Deque<String> jobs = new ArrayDeque<>();
        return (ask, server) -> {
            synchronized (jobs) {
                Instant now = server.clock().instant();
                if (last[0] == null) {
                    last[0] = now;
                }
                long due = Math.min(100, Duration.between(last[0], now).toMillis() * 30 / 1000);
                for (int i = 0; i < due; i++) {
                    jobs.add(server.send(creation(created[0]++)).id());
                    if (created[0] % 3 == 0) {
                        server.send(
                                Ask.of("DELETE", "/v1/jobs/" + jobs.remove()).as(Ask.OWNER));
                    }
                }
                last[0] = due > 0 ? now : last[0];
            }
            return server.send(ask).with("X-Jobs", "shared");
        };
    }

    /** As another program of the owner's asks for a job. */
    static Ask creation(int number) {
        return Ask.of("POST", "/v1/jobs")
                .as(Ask.OWNER)
                .with("Content-Type", Reply.JSON_API)
                .withText("""
                        {"data":{"type":"jobs","attributes":{"job_type":"portfolio_view_results","parameters":{
                        "view_id":"2","portfolio_type":"entity","portfolio_id":"22","output_type":"csv",
                        "start_date":"1960-01-01","end_date":"%d-01-01"}}}}""".formatted(1961 + number % 9));
    }

    /** Moments of jobs, and the header Date, as by another clock. */
    private static Twist shifted(Duration by) {
        Twist moments = Freely.attribute("started_at", text -> shifted(text, by));
        Twist both = Freely.attribute("completed_at", text -> shifted(text, by)).over(moments);
        return (ask, server) -> both.answer(ask, server)
                .with(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                server.clock().instant().plus(by).atZone(ZoneOffset.UTC)));
    }

    private static String shifted(String moment, Duration by) {
        return Instant.parse(moment).plus(by).toString();
    }
}
