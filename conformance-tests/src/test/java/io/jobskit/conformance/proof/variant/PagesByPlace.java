package io.jobskit.conformance.proof.variant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The latest job first, and a page begins at a place in the list: it shifts when a job is created meanwhile. */
final class PagesByPlace implements Twist {

    private static final Pattern LIMIT = Pattern.compile("limit(?:\\]|%5D)=(\\d+)");
    private static final Pattern PLACE = Pattern.compile("after(?:\\]|%5D)=(\\d+)");
    private static final int ALL = 2000;

    private final int most;

    /** At most so many to a page. */
    PagesByPlace(int most) {
        this.most = most;
    }

    @Override
    public Reply answer(Ask ask, Server server) {
        int limit = Math.min(most, number(LIMIT, ask.query(), 500));
        if (!ask.isList() || limit < 1) {
            return server.send(ask);
        }
        Reply first = server.send(ask.withQuery("?page%5Blimit%5D=" + ALL));
        return first.is(200)
                ? first.edited(
                        document -> page(document, all(document, ask, server), limit, number(PLACE, ask.query(), 0)))
                : first;
    }

    private static void page(ObjectNode document, List<JsonNode> all, int limit, int place) {
        int begin = Math.min(place, all.size());
        int end = Math.min(begin + limit, all.size());
        ArrayNode page = document.putArray("data");
        all.subList(begin, end).forEach(page::add);
        ObjectNode links = document.withObject("links");
        if (end < all.size()) {
            links.put("next", "/v1/jobs?page%5Blimit%5D=" + limit + "&page%5Bafter%5D=" + end);
        } else {
            links.putNull("next");
        }
    }

    private static List<JsonNode> all(ObjectNode first, Ask ask, Server server) {
        List<JsonNode> jobs = new ArrayList<>();
        JsonNode page = first;
        page.path("data").forEach(jobs::add);
        while (page.at("/links/next").isTextual()) {
            String next = page.at("/links/next").asText();
            page = server.send(ask.withQuery(next.substring(next.indexOf('?')))).json();
            page.path("data").forEach(jobs::add);
        }
        Collections.reverse(jobs);
        return jobs;
    }

    private static int number(Pattern pattern, String query, int otherwise) {
        Matcher matcher = pattern.matcher(query);
        return matcher.find() && matcher.group(1).length() < 10 ? Integer.parseInt(matcher.group(1)) : otherwise;
    }
}
