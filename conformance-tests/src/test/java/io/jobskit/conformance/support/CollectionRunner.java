package io.jobskit.conformance.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Runs a folder of a Postman collection as a collection runner does: request by request, with variables, and with what the
 * scripts of the kit's collections do. A line of a script that it does not know is an error, and it never waits.
 */
public final class CollectionRunner {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 30;
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern ALIKE =
            Pattern.compile("const alike = pm\\.response\\.code === (\\d+)(?: && pm\\.response\\.json\\(\\)"
                    + "\\.data\\.attributes\\.status === \"([\\w ]+)\")?;");
    private static final Pattern SETS = Pattern.compile(
            "(?:if \\(id\\) )?pm\\.collectionVariables\\.set\\(\"((?:job|location)_\\d+)\", (?:id|link\\b.*)\\);");
    private static final Pattern OTHER =
            Pattern.compile("const (location|link|id|origin|asked) = .*|if \\(!alike && asked < 30\\) \\{|} else \\{|}|"
                    + " *pm\\.test\\(.*\\);| *setTimeout.*| *pm\\.collectionVariables\\.set\\(\"asked\", \\w+\\);|"
                    + " *pm\\.execution\\.setNextRequest\\(pm\\.info\\.requestId\\);");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonNode collection;
    private final Map<String, String> variables = new HashMap<>();

    /** A runner of a collection, some of its variables replaced. */
    public CollectionRunner(String collection, Map<String, String> replaced) throws IOException {
        this.collection = JSON.readTree(collection);
        this.collection
                .path("variable")
                .forEach(variable -> variables.put(
                        variable.path("key").asText(), variable.path("value").asText()));
        variables.putAll(replaced);
    }

    /** The names of the folders that hold requests. */
    public List<String> folders() {
        return stream(collection.path("item"))
                .flatMap(noun -> stream(noun.path("item")))
                .map(folder -> folder.path("name").asText())
                .toList();
    }

    /** The ids of the jobs, as they are now. */
    public List<String> jobs() {
        return variables.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("job_"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Runs a folder; the names of its requests with what was answered, where that is not what the run was answered. */
    public List<String> unlike(String name) throws IOException, InterruptedException {
        JsonNode folder = stream(collection.path("item"))
                .flatMap(noun -> stream(noun.path("item")))
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
        List<String> unlike = new ArrayList<>();
        for (JsonNode item : folder.path("item")) {
            send(item).ifPresent(unlike::add);
        }
        return unlike;
    }

    private Optional<String> send(JsonNode item) throws IOException, InterruptedException {
        List<String> script =
                stream(item.at("/event/0/script/exec")).map(JsonNode::asText).toList();
        boolean isAskedAgain = script.stream().anyMatch(line -> line.contains("setNextRequest"));
        HttpResponse<String> answer = exchange(item);
        for (int asked = 1; isAskedAgain && asked < MOST && !isAlike(script, answer); asked++) {
            answer = exchange(item);
        }
        for (String line : script) {
            Matcher sets = SETS.matcher(line);
            if (sets.matches()) {
                variables.put(sets.group(1), line.contains("link") ? link(answer) : id(answer));
            } else if (!ALIKE.matcher(line).matches() && !OTHER.matcher(line).matches()) {
                throw new IllegalStateException("No runner of this kind knows what is meant by: " + line);
            }
        }
        return isAlike(script, answer)
                ? Optional.empty()
                : Optional.of(item.path("name").asText() + ": " + answer.statusCode() + " " + answer.body());
    }

    private static boolean isAlike(List<String> script, HttpResponse<String> answer) throws IOException {
        Matcher expected = ALIKE.matcher(script.get(0));
        if (!expected.matches()) {
            throw new IllegalStateException("The script does not begin with what is expected: " + script);
        }
        return answer.statusCode() == Integer.parseInt(expected.group(1))
                && (expected.group(2) == null
                        || JSON.readTree(answer.body())
                                .at("/data/attributes/status")
                                .asText()
                                .equals(expected.group(2)));
    }

    private static String id(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body()).at("/data/id").asText();
    }

    private String link(HttpResponse<String> answer) {
        return URI.create(filled("{{base_url}}"))
                .resolve(answer.headers().firstValue("Location").orElse(""))
                .toString();
    }

    private HttpResponse<String> exchange(JsonNode item) throws IOException, InterruptedException {
        JsonNode request = item.path("request");
        JsonNode body = request.at("/body/raw");
        HttpRequest.Builder sent = HttpRequest.newBuilder(
                        URI.create(filled(request.path("url").asText())))
                .method(
                        request.path("method").asText(),
                        body.isMissingNode()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(filled(body.asText())));
        request.path("header")
                .forEach(header -> sent.header(
                        header.path("key").asText(), filled(header.path("value").asText())));
        if (request.at("/auth/type").asText().equals("basic")) {
            String pair = filled(request.at("/auth/basic/0/value").asText() + ":"
                    + request.at("/auth/basic/1/value").asText());
            sent.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return client.send(sent.build(), BodyHandlers.ofString());
    }

    private String filled(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(variables.getOrDefault(name.group(1), "")));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
