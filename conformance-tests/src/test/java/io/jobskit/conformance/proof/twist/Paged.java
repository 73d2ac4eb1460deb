package io.jobskit.conformance.proof.twist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A listing in an order of its own. A page begins behind a job, whatever came and went before it, or at a place in the
 * list, and then shifts with it.
 */
public final class Paged implements Twist {

    private static final Pattern LIMIT = Pattern.compile("limit(?:\\]|%5D)=(\\d+)");
    private static final Pattern AFTER = Pattern.compile("after(?:\\]|%5D)=(\\d+)");
    private static final int ALL = 2000;

    private final int most;
    private final boolean isLatestFirst;
    private final boolean leaveWhenCancelled;
    private final boolean byPlace;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Paged(int most, boolean isLatestFirst, boolean leaveWhenCancelled, boolean byPlace) {
        this.most = most;
        this.isLatestFirst = isLatestFirst;
        this.leaveWhenCancelled = leaveWhenCancelled;
        this.byPlace = byPlace;
    }

    /** Pages of at most so many, each of which begins at a place. */
    public static Paged byPlace(int most, boolean isLatestFirst, boolean leaveWhenCancelled) {
        return new Paged(most, isLatestFirst, leaveWhenCancelled, true);
    }

    /** Pages of at most so many, each of which begins behind the last job of the one before. */
    public static Paged byJob(int most, boolean isLatestFirst, boolean leaveWhenCancelled) {
        return new Paged(most, isLatestFirst, leaveWhenCancelled, false);
    }

    @Override
    public synchronized Reply answer(Ask ask, Server server) {
        int limit = Math.min(most, number(LIMIT, ask.query(), 500));
        if (!ask.isList() || limit < 1) {
            return server.send(ask);
        }
        Reply first = server.send(ask.withQuery("?" + ids(ask) + "page%5Blimit%5D=" + ALL));
        return first.is(200) ? first.edited(document -> page(document, all(document, ask, server), limit, ask)) : first;
    }

    private void page(ObjectNode document, List<JsonNode> all, int limit, Ask ask) {
        int begin = begin(all, ask);
        int end = Math.min(begin + limit, all.size());
        ArrayNode page = document.putArray("data");
        all.subList(begin, end).forEach(page::add);
        ObjectNode links = document.withObject("links");
        if (end < all.size()) {
            int after = byPlace ? end : numberOf(all.get(end - 1));
            links.put("next", "/v1/jobs?" + ids(ask) + "page%5Blimit%5D=" + limit + "&page%5Bafter%5D=" + after);
        } else {
            links.putNull("next");
        }
    }

    private static String ids(Ask ask) {
        return ask.query().contains("useStringId=true") ? "useStringId=true&" : "";
    }

    private int begin(List<JsonNode> all, Ask ask) {
        int after = number(AFTER, ask.query(), -1);
        if (after < 0) {
            return 0;
        }
        if (byPlace) {
            return Math.min(after, all.size());
        }
        return (int) all.stream()
                .takeWhile(job -> isLatestFirst ? numberOf(job) >= after : numberOf(job) <= after)
                .count();
    }

    private int numberOf(JsonNode job) {
        return numbers.getOrDefault(job.path("id").asText(), 0);
    }

    private List<JsonNode> all(ObjectNode first, Ask ask, Server server) {
        List<JsonNode> jobs = new ArrayList<>();
        JsonNode page = first;
        page.path("data").forEach(jobs::add);
        while (page.at("/links/next").isTextual()) {
            String next = page.at("/links/next").asText();
            page = server.send(ask.withQuery(next.substring(next.indexOf('?')))).json();
            page.path("data").forEach(jobs::add);
        }
        for (JsonNode job : jobs) {
            numbers.putIfAbsent(job.path("id").asText(), numbers.size());
        }
        if (isLatestFirst) {
            Collections.reverse(jobs);
        }
        if (leaveWhenCancelled) {
            jobs.removeIf(job -> job.at("/attributes/status").asText().equals("User Cancelled"));
        }
        return jobs;
    }

    private static int number(Pattern pattern, String query, int otherwise) {
        Matcher matcher = pattern.matcher(query);
        return matcher.find() && matcher.group(1).length() < 10 ? Integer.parseInt(matcher.group(1)) : otherwise;
    }
}
