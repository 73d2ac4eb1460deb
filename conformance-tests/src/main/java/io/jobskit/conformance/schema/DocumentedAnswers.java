package io.jobskit.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.contract.outcome.Coverage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The answers that the contract names, by method, path, status and media type. */
final class DocumentedAnswers {

    /** So many media types are named at most in the place of the one that was not seen. */
    private static final int MOST = 8;

    private final OpenApiContract contract;

    DocumentedAnswers(OpenApiContract contract) {
        this.contract = contract;
    }

    /** All of them in the order of the contract, and how often each is among the exchanges with that address. */
    List<Coverage.Answer> among(List<Exchange> exchanges, URI baseUrl) {
        List<Coverage.Answer> documented = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : contract.root().path("paths").properties()) {
            List<Exchange> there = at(path.getKey(), exchanges, baseUrl);
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String method = operation.getKey().toUpperCase(Locale.ROOT);
                List<Answer> answers = there.stream()
                        .filter(exchange -> exchange.request().method().equals(method))
                        .flatMap(exchange -> exchange.answer().stream())
                        .toList();
                for (Map.Entry<String, JsonNode> response :
                        operation.getValue().path("responses").properties()) {
                    int status = Integer.parseInt(response.getKey());
                    mediaTypes(response.getValue())
                            .forEach(type -> documented.add(answer(method, path.getKey(), status, type, answers)));
                }
            }
        }
        return List.copyOf(documented);
    }

    /** Requests to the target, whose control and whose redirections to other hosts are not part of the API. */
    private static List<Exchange> at(String path, List<Exchange> exchanges, URI baseUrl) {
        String base = Optional.ofNullable(baseUrl.getRawPath()).orElse("");
        Pattern route = Pattern.compile(Pattern.quote(base) + path.replaceAll("\\{[^}]*}", "[^/]+"));
        return exchanges.stream()
                .filter(exchange -> !exchange.operation().isControl())
                .filter(exchange -> baseUrl.getRawAuthority()
                        .equalsIgnoreCase(exchange.request().uri().getRawAuthority()))
                .filter(exchange -> route.matcher(
                                Optional.ofNullable(exchange.request().uri().getRawPath())
                                        .orElse(""))
                        .matches())
                .toList();
    }

    /** An answer whose body nobody describes has one media type, which is empty. */
    private List<String> mediaTypes(JsonNode response) {
        List<String> mediaTypes = new ArrayList<>();
        contract.resolved(response).path("content").fieldNames().forEachRemaining(mediaTypes::add);
        return mediaTypes.isEmpty() ? List.of("") : mediaTypes;
    }

    private static Coverage.Answer answer(
            String method, String path, int status, String mediaType, List<Answer> answers) {
        List<Answer> alike =
                answers.stream().filter(answer -> answer.status() == status).toList();
        int seen = (int) alike.stream()
                .filter(answer ->
                        mediaType.isEmpty() || answer.message().mediaType().equals(mediaType))
                .count();
        return new Coverage.Answer(
                method, path, status, mediaType, seen, seen > 0 ? "" : unseen(status, answers, alike));
    }

    private static String unseen(int status, List<Answer> answers, List<Answer> alike) {
        if (answers.isEmpty()) {
            return "No such request was answered.";
        }
        if (alike.isEmpty()) {
            return "No answer had the status %d.".formatted(status);
        }
        return alike.stream()
                .map(answer -> answer.message().mediaType())
                .map(type -> type.isEmpty() ? "no media type" : ValueWords.excerpt(type))
                .distinct()
                .sorted()
                .limit(MOST)
                .collect(Collectors.joining(", ", "Answers with the status %d had ".formatted(status), "."));
    }
}
