package io.jobskit.conformance.scene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.client.Manner;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.TwinTrial;
import io.jobskit.conformance.support.Tale;
import io.jobskit.conformance.target.Samples;
import io.jobskit.conformance.target.TargetFile;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VarietiesTest {

    private static final Samples SAMPLES = TargetFile.ofBaseUrl("http://localhost")
            .at(URI.create("http://localhost"))
            .samples();
    private static final int MANY = 500;

    private final Varieties varieties = new Varieties(SAMPLES, Spelling.USUAL);
    private final CreationBodies bodies = new CreationBodies(SAMPLES, 1, Spelling.USUAL);
    private final ObjectNode view = bodies.wellFormed(JobKind.VIEW);
    private final ObjectNode query = bodies.wellFormed(JobKind.QUERY);

    @Test
    void anyPortfolioTypeMeetsAnyOutputType() {
        Set<String> pairs = new HashSet<>();
        IntStream.range(0, MANY)
                .mapToObj(this::parameters)
                .forEach(parameters ->
                        pairs.add((text(parameters, "portfolio_type") + " " + text(parameters, "output_type"))
                                .toUpperCase(Locale.ROOT)));
        assertThat(pairs).hasSize(SAMPLES.portfolios().size() * 4);
    }

    @Test
    void eachPortfolioTypeComesWithASampleOfItsOwn() {
        assertThat(IntStream.range(0, MANY).mapToObj(this::parameters))
                .allSatisfy(parameters -> assertThat(SAMPLES.portfolios()
                                .get(text(parameters, "portfolio_type").toUpperCase(Locale.ROOT)))
                        .extracting(JsonNode::asText)
                        .contains(text(parameters, "portfolio_id")));
    }

    @Test
    void queriesAreForOnePortfolioOrSeveralWithFiltersOrWithout() {
        Set<String> forms = new HashSet<>();
        IntStream.range(0, MANY).forEach(number -> {
            JsonNode parameters = varieties
                    .of(JobKind.QUERY, query, new Varieties.Drawn(number))
                    .body()
                    .at("/data/attributes/parameters");
            JsonNode ids = parameters.path("portfolio_id");
            forms.add((ids.isArray() ? "a list of " + ids.size() : "one") + " " + parameters.has("filters"));
        });
        assertThat(forms)
                .containsExactlyInAnyOrder(
                        "one true",
                        "one false",
                        "a list of 1 true",
                        "a list of 1 false",
                        "a list of 2 true",
                        "a list of 2 false");
    }

    @Test
    void aVarietyFollowsFromItsNumber() {
        assertThat(IntStream.range(0, MANY))
                .allSatisfy(number -> assertThat(parameters(number))
                        .isEqualTo(new Varieties(SAMPLES, Spelling.USUAL)
                                .of(JobKind.VIEW, view, new Varieties.Drawn(number))
                                .body()
                                .at("/data/attributes/parameters")));
    }

    @Test
    void aKindOfJobThatIsTakenInOneSpellingAloneIsWrittenInThatOne() {
        Spelling spelling =
                Spelling.USUAL.with(JobKind.VIEW, Spelling.others(JobKind.VIEW).get(0));
        assertThat(IntStream.range(0, MANY))
                .allSatisfy(number -> assertThat(new Varieties(SAMPLES, spelling)
                                .of(JobKind.VIEW, view, new Varieties.Drawn(number))
                                .body())
                        .isEqualTo(view));
    }

    @Test
    void whatIsRefusedIsFoundOutAndNotAskedForAgain() {
        Predicate<JsonNode> isForAGroup =
                parameters -> text(parameters, "portfolio_type").equalsIgnoreCase("group");
        int number = IntStream.range(0, MANY)
                .filter(any -> isForAGroup.test(parameters(any)))
                .findFirst()
                .orElseThrow();
        Server server = new Server(isForAGroup);

        Varieties.Sent sent = varieties.create(varieties.of(JobKind.VIEW, view, new Varieties.Drawn(number)), server);

        assertThat(sent.creation().status()).isEqualTo(202);
        assertThat(varieties.trials()).singleElement().satisfies(trial -> {
            assertThat(trial.requirement()).isEqualTo("VIEW-10");
            assertThat(trial.expectation()).isEqualTo(TwinTrial.Expectation.ACCEPTED);
            assertThat(trial.name()).isEqualToIgnoringCase("view job, portfolio_type: 'entity' → 'group'");
            assertThat(trial.exchange().status()).isEqualTo(400);
            assertThat(trial.twin()).isEqualTo(sent.creation());
        });
        assertThat(IntStream.range(0, MANY).filter(any -> isForAGroup.test(parameters(any))))
                .isEmpty();
    }

    @Test
    void whatIsRefusedInAnyCaseTellsNothing() {
        Server server = new Server(any -> true);
        int number = IntStream.range(0, MANY)
                .filter(any -> !parameters(any).equals(view.at("/data/attributes/parameters")))
                .findFirst()
                .orElseThrow();

        Varieties.Sent sent = varieties.create(varieties.of(JobKind.VIEW, view, new Varieties.Drawn(number)), server);

        assertThat(sent.request().body()).isEqualTo(view);
        assertThat(sent.creation().status()).isEqualTo(400);
        assertThat(varieties.trials()).isEmpty();
    }

    @Test
    void someJobsAreAskedForAsBatchesUntilOneIsRefused() {
        assertThat(IntStream.range(0, MANY).mapToObj(this::manner)).containsOnly(Manner.USUAL, Manner.BATCH);
        int number = IntStream.range(0, MANY)
                .filter(any -> manner(any) == Manner.BATCH)
                .findFirst()
                .orElseThrow();
        Server server = new Server(any -> false);
        server.refusedManners.add(Manner.BATCH);

        Variety drawn = varieties.of(JobKind.VIEW, view, new Varieties.Drawn(number));
        Varieties.Sent sent = varieties.create(drawn, server);

        assertThat(server.sent).containsExactly(drawn, drawn.in(Manner.USUAL));
        assertThat(sent.creation().status()).isEqualTo(202);
        assertThat(varieties.trials()).isEmpty();
        assertThat(IntStream.range(0, MANY).mapToObj(this::manner)).containsOnly(Manner.USUAL);
    }

    private Manner manner(int number) {
        return varieties.of(JobKind.VIEW, view, new Varieties.Drawn(number)).manner();
    }

    private JsonNode parameters(int number) {
        return varieties
                .of(JobKind.VIEW, view, new Varieties.Drawn(number))
                .body()
                .at("/data/attributes/parameters");
    }

    private static String text(JsonNode parameters, String name) {
        return parameters.path(name).asText();
    }

    /** Refuses creations with such parameters. */
    private static final class Server implements Function<Variety, Exchange> {

        private final Predicate<JsonNode> refused;
        private final Tale tale = new Tale();
        private final Set<Manner> refusedManners = new HashSet<>();
        private final List<Variety> sent = new ArrayList<>();

        private Server(Predicate<JsonNode> refused) {
            this.refused = refused;
        }

        @Override
        public Exchange apply(Variety request) {
            sent.add(request);
            JsonNode parameters = request.body().at("/data/attributes/parameters");
            boolean isRefused = refused.test(parameters) || refusedManners.contains(request.manner());
            return tale.create("portfolio_view_results", parameters.toString(), isRefused ? 400 : 202, "{}")
                    .last();
        }
    }
}
