package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page whose size was asked for holds no more jobs than that, wherever the request for it came from (LIST-07). */
final class PageSizeLaw implements Law {

    private static final String REQUIREMENT = "LIST-07";
    private static final Pattern LIMIT = Pattern.compile("(?:^|&)page\\[limit]=([1-9]\\d{0,3})(?:&|$)");

    @Override
    public void judge(History history, Judgements judgements) {
        history.exchanges().stream()
                .filter(exchange -> exchange.operation() == Operation.LIST && exchange.status() == 200)
                .forEach(page -> limit(page).ifPresent(most -> judge(judgements, page, most)));
    }

    private static void judge(Judgements judgements, Exchange page, int most) {
        judgements.judged(REQUIREMENT, "pages hold no more jobs than asked for");
        int size = page.json().path("data").size();
        if (page.json().path("data").isArray() && size > most) {
            judgements.violated(
                    REQUIREMENT,
                    new Difference.Unwanted(
                            "The page holds %d jobs, and no more than %d were asked for".formatted(size, most)),
                    page);
        }
    }

    private static Optional<Integer> limit(Exchange page) {
        String query = page.request().uri().getQuery();
        Matcher limit = LIMIT.matcher(query == null ? "" : query);
        return limit.find() ? Optional.of(Integer.valueOf(limit.group(1))) : Optional.empty();
    }
}
