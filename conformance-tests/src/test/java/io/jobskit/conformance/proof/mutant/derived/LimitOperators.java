package io.jobskit.conformance.proof.mutant.derived;

import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Operators on the limits of 24 hours of life and 4 hours of running, which they miss by some time. */
final class LimitOperators {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration FOUR_HOURS = Duration.ofHours(4);

    private LimitOperators() {}

    static Map<String, Operator> all() {
        Map<String, Operator> all = new TreeMap<>();
        Map<String, Duration> margins = Map.of(
                "AMinute", Duration.ofMinutes(1),
                "AnHour", Duration.ofHours(1),
                "TwoHours", Duration.ofHours(2),
                "HalfADay", Duration.ofHours(12));
        margins.forEach((word, margin) -> {
            all.put("Expires" + word + "Late", aged("Completed", late(A_DAY, margin)));
            all.put("Expires" + word + "Early", aged("Completed", early(A_DAY, margin)));
            all.put("Stops" + word + "Late", aged("In Progress", late(FOUR_HOURS, margin)));
            all.put("Stops" + word + "Early", aged("In Progress", early(FOUR_HOURS, margin)));
        });
        all.put("CountsTheDayFromCompletionOf", LimitOperators::fromCompletion);
        return all;
    }

    private static UnaryOperator<Duration> late(Duration limit, Duration margin) {
        return age -> isWithin(age, limit, limit.plus(margin)) ? age.minus(margin) : age;
    }

    private static UnaryOperator<Duration> early(Duration limit, Duration margin) {
        return age -> isWithin(age, limit.minus(margin), limit) ? limit : age;
    }

    private static boolean isWithin(Duration age, Duration from, Duration to) {
        return age.compareTo(from) >= 0 && age.compareTo(to) < 0;
    }

    /** Such jobs grow, while they are in that status, as old as is made of how old they should be. */
    private static Operator aged(String status, UnaryOperator<Duration> real) {
        return site -> {
            Map<String, Duration> should = new ConcurrentHashMap<>();
            Map<String, Duration> are = new ConcurrentHashMap<>();
            return (ask, server) -> {
                if (!ask.isAge() || !server.isIn(ask.id(), status) || !site.isAboutSuchAJob(ask, server)) {
                    return server.send(ask);
                }
                Duration age = should.merge(ask.id(), LifeOperators.age(ask), Duration::plus);
                Duration before = are.getOrDefault(ask.id(), Duration.ZERO);
                Duration more = real.apply(age).minus(before);
                are.put(ask.id(), before.plus(more.isNegative() ? Duration.ZERO : more));
                return server.send(ask.withText("{\"by\":\"" + (more.isNegative() ? Duration.ZERO : more) + "\"}"));
            };
        };
    }

    /** Results of jobs there are gone an hour before their time. */
    static Operator lastHour(int code) {
        return site -> {
            Map<String, Duration> ages = new ConcurrentHashMap<>();
            return (ask, server) -> {
                if (ask.isAge()) {
                    ages.merge(ask.id(), LifeOperators.age(ask), Duration::plus);
                }
                boolean isHere = site.isAsked(ask, server)
                        && isWithin(ages.getOrDefault(ask.id(), Duration.ZERO), A_DAY.minusHours(1), A_DAY);
                Reply honest = server.send(ask);
                return isHere && honest.is(200) ? Reply.refusal(code) : honest;
            };
        };
    }

    /** What passes while a job is queued does not count. */
    private static Twist fromCompletion(Site site) {
        return (ask, server) -> {
            boolean isQueued = ask.isAge() && server.isIn(ask.id(), "Queued") && site.isAboutSuchAJob(ask, server);
            return server.send(isQueued ? ask.withText("{\"by\":\"PT0S\"}") : ask);
        };
    }
}
