package io.jobskit.conformance.step;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Fingerprint;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.notation.ResultsText;
import io.jobskit.conformance.scene.Interaction;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.ScenarioContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What results are like. */
public final class ResultSteps {

    private static final int AGAIN = 2;

    private final ScenarioContext scene;
    private final ResultLocations places;
    private final RuleCheck rules;

    /** For one scenario. */
    public ResultSteps(ScenarioContext scene, ResultLocations places, RuleCheck rules) {
        this.scene = scene;
        this.places = places;
        this.rules = rules;
    }

    /** While they are there, so that it is known where that was; whether they are is judged elsewhere. */
    @When("the owner has retrieved the results of it/them")
    public void retrieved() {
        scene.jobs().forEach(places::visit);
    }

    /** Of each job in hand: whether they can be had, what a rule says they are, or that they never change. */
    @Then("its/their results are {results}")
    public void are(String words) {
        if (words.equals(Vocabulary.SAME)) {
            areTheSame();
        } else if (words.equals(Vocabulary.NO_LONGER)) {
            places.areEmpty();
        } else if (Availability.isOne(words)) {
            areHad(Availability.of(words));
        } else {
            areLike(words);
        }
    }

    private void areHad(Availability availability) {
        for (JobInHand job : scene.jobs()) {
            List<Exchange> way = RetrievedResults.fetch(scene, job, scene.owner());
            int actual = RetrievedResults.end(way).status();
            if (availability == Availability.AVAILABLE
                    && actual != 200
                    && way.get(0).status() == 303) {
                throw new CannotJudgeException(
                        "The results of job %s are said to be elsewhere, and the way there ends with %d."
                                .formatted(job.id(), actual),
                        way);
            }
            if (availability == Availability.AVAILABLE && actual == 410) {
                DocumentedLimits.areNotReached(scene, job, RetrievedResults.end(way));
            }
            scene.judge()
                    .that(
                            "its results are " + availability.words(),
                            availability.codes().contains(actual),
                            () -> new Difference.WrongStatusCode(
                                    "Downloading the results of job " + job.id(), availability.codes(), actual),
                            Stream.concat(scene.actions(job).stream(), way.stream())
                                    .toList());
        }
    }

    /** They have to be there to be like anything; of content of another kind some rules tell nothing. */
    private void areLike(String words) {
        for (JobInHand job : scene.jobs()) {
            List<Exchange> way = RetrievedResults.fetch(scene, job, scene.owner());
            Object unused = given(job, way);
            try {
                rules.judge("results are " + words, way);
            } catch (NotApplicableException untold) {
                throw new CannotJudgeException(String.valueOf(untold.getMessage()), way);
            }
        }
    }

    /** Of all jobs in hand, those aside that filters may leave without any; where a rule cannot tell, there was nothing to be judged. */
    @Then("taken together, their results {rule}")
    public void together(String words) {
        List<Exchange> ways = new ArrayList<>();
        for (JobInHand job : scene.jobs()) {
            List<Exchange> way = RetrievedResults.fetch(scene, job, scene.owner());
            if (!mayBeWithout(job) || RetrievedResults.end(way).status() != 404) {
                Object unused = given(job, way);
            }
            ways.add(job.creation());
            ways.addAll(way);
        }
        rules.judge("results " + words, ways);
    }

    /** However often they are retrieved. */
    private void areTheSame() {
        for (JobInHand job : scene.jobs()) {
            Exchange first = given(job, RetrievedResults.fetch(scene, job, scene.owner()));
            for (int i = 0; i < AGAIN; i++) {
                Exchange again = RetrievedResults.end(RetrievedResults.fetch(scene, job, scene.owner()));
                boolean same =
                        again.status() == first.status() && ResultsText.isTheSame(message(first), message(again));
                scene.judge()
                        .that(
                                "results can be had again, and are the same",
                                same,
                                () -> new Difference.Disagreement(
                                        "The results of job " + job.id(), told(first), told(again)),
                                first,
                                again);
            }
        }
    }

    /** To whoever asked last, who may not see them. */
    @Then("no part of the results is revealed")
    public void nothingIsGivenAway() {
        for (Interaction act : scene.acts()) {
            JobInHand job = act.job().orElseThrow();
            Exchange results = given(job, RetrievedResults.fetch(scene, job, scene.owner()));
            boolean given = act.exchange().status() / 100 == 2 || RetrievedResults.isGivenAway(results, act.exchange());
            scene.judge()
                    .that(
                            "a refused download has no content",
                            !given,
                            () -> new Difference.Unwanted("The results were given to somebody who may not see the job"),
                            act.exchange(),
                            results);
            places.visit(job);
            places.areClosedTo(scene.stage().identity(act.exchange().identity()));
        }
    }

    private static String told(Exchange exchange) {
        Message message = message(exchange);
        return exchange.status() + " with "
                + (message.content().isInMemory() ? message.text() : Fingerprint.of(message.content()));
    }

    private static Message message(Exchange exchange) {
        return exchange.answer().orElseThrow().message();
    }

    private static boolean mayBeWithout(JobInHand job) {
        return !job.askedParameters().path("filters").isEmpty();
    }

    private static Exchange given(JobInHand job, List<Exchange> way) {
        Exchange end = RetrievedResults.end(way);
        if (end.status() != 200) {
            throw new CannotJudgeException(
                    "The results of job %s could not be had: %s answered %d."
                            .formatted(job.id(), end.request().line(), end.status()),
                    way);
        }
        return end;
    }
}
