package io.jobskit.conformance.proof.twist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Twists of results. */
public final class Downloads {

    /** Results that nobody asked for. */
    public static final Reply CSV = Reply.of(200)
            .with("Content-Type", "text/csv")
            .with("Content-Disposition", "attachment; filename=\"portfolio_data.csv\"")
            .withText("name,value\nTotal,1\n");

    private Downloads() {}

    /** Changes results of one kind: QUERY, or the output type of a view in upper case. */
    public static Twist given(String kind, UnaryOperator<Reply> change) {
        Map<String, String> kinds = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (ask.isCreate() && !honest.id().isEmpty()) {
                JsonNode type = ask.parameters().path("output_type");
                kinds.put(honest.id(), type.isTextual() ? type.asText().toUpperCase(Locale.ROOT) : "QUERY");
            }
            return ask.isDownload() && honest.is(200) && kind.equals(kinds.get(ask.id()))
                    ? change.apply(honest)
                    : honest;
        };
    }

    /** Answers the owner's downloads of jobs in one status so. */
    public static Twist inStatus(String status, Reply reply) {
        return (ask, server) -> ask.isDownload() && ask.user().equals("full") && server.isIn(ask.id(), status)
                ? reply
                : server.send(ask);
    }
}
