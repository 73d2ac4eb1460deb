package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.scene.Act;
import io.jobskit.conformance.scene.Scene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is true of the answers to what was done last. */
enum Trait {
    EXPLAINS_ITSELF("explains itself") {
        @Override
        void judge(Scene scene, List<Act> acts) {
            List<Act> refused = acts.stream()
                    .filter(act -> act.exchange().status() / 100 == 4)
                    .toList();
            if (refused.isEmpty()) {
                throw new CannotJudgeException(
                        "Nothing of this was refused, so no refusal could be looked at.", exchanges(acts));
            }
            for (Act act : refused) {
                JsonNode errors = document(act).path("errors");
                String code = Integer.toString(act.exchange().status());
                boolean whole = errors.isArray()
                        && Errors.areWhole(errors)
                        && Errors.list(errors).get(0).path("status").asText().equals(code);
                scene.judge()
                        .that(
                                "a refusal has error objects",
                                whole,
                                () -> new Difference.WrongMember(
                                        "errors of the refusal",
                                        "a list of objects with status \"%s\", title and detail".formatted(code),
                                        errors),
                                act.exchange());
            }
        }
    },
    LABELLED("is labelled as JSON") {
        @Override
        void judge(Scene scene, List<Act> acts) {
            for (Act act : acts) {
                Message message = message(act.exchange());
                // An answer without a body, and one that refuses, carry no job.
                if (act.exchange().status() / 100 == 2 && !message.content().isEmpty()) {
                    scene.judge()
                            .that(
                                    "the answer is labelled as JSON",
                                    JSON_TYPES.contains(message.mediaType()),
                                    () -> new Difference.WrongHeader(
                                            "Content-Type",
                                            "application/vnd.api+json or application/json",
                                            message.header("Content-Type").orElse("")),
                                    act.exchange());
                    scene.judge()
                            .that(
                                    "the answer is JSON",
                                    message.isJson(),
                                    () -> new Difference.WrongBody("JSON", "something else"),
                                    act.exchange());
                }
            }
        }
    },
    NO_BODY("has no body") {
        @Override
        void judge(Scene scene, List<Act> acts) {
            for (Act act : acts) {
                scene.judge()
                        .that(
                                "it is answered with 204",
                                act.exchange().status() == 204,
                                () -> new Difference.WrongStatusCode(
                                        act.what(), List.of(204), act.exchange().status()),
                                act.exchange());
                Body body = message(act.exchange()).content();
                scene.judge()
                        .that(
                                "the answer has no body",
                                body.isEmpty(),
                                () -> new Difference.WrongBody("empty", body.length() + " bytes long"),
                                act.exchange());
            }
        }
    },
    NO_SERVER_ERROR("is no server error") {
        @Override
        void judge(Scene scene, List<Act> acts) {
            for (Act act : acts) {
                int status = act.exchange().status();
                scene.judge()
                        .that(
                                "it is no server error",
                                status < 500 || status == 501,
                                () -> new Difference.Unwanted(
                                        "%s answered %d, a server error".formatted(act.what(), status)),
                                act.exchange());
            }
        }
    },
    THE_SAME("is the same") {
        @Override
        void judge(Scene scene, List<Act> acts) {
            Map<String, Act> first = new HashMap<>();
            for (Act act : acts) {
                Act before = first.putIfAbsent(act.what(), act);
                if (before != null) {
                    Message then = message(before.exchange());
                    Message now = message(act.exchange());
                    boolean same = before.exchange().status() == act.exchange().status()
                            && (document(before).isContainerNode()
                                    ? document(before)
                                            .path("data")
                                            .equals(document(act).path("data"))
                                    : then.content().hasSameBytesAs(now.content()));
                    scene.judge()
                            .that(
                                    "the answer is the same each time",
                                    same,
                                    () -> new Difference.Disagreement(
                                            "The answer to " + Words.lowerCase(act.what()),
                                            before.exchange().status() + " " + then.text(),
                                            act.exchange().status() + " " + now.text()),
                                    before.exchange(),
                                    act.exchange());
                }
            }
        }
    },
    OWN_ID("has an id of its own") {
        @Override
        void judge(Scene scene, List<Act> acts) {
            Map<String, Exchange> ids = new HashMap<>();
            for (Act act : acts) {
                String id = madeId(act);
                Exchange other = ids.putIfAbsent(id, act.exchange());
                scene.judge()
                        .that(
                                "each creation makes a job with an id of its own",
                                other == null,
                                () -> new Difference.Unwanted("Two creations were answered with the same id, " + id),
                                other == null ? List.of(act.exchange()) : List.of(other, act.exchange()));
            }
        }
    },
    INCLUDES_NOTHING("includes nothing") {
        @Override
        void judge(Scene scene, List<Act> acts) {
            for (Act act : acts) {
                String id = madeId(act);
                JsonNode included = document(act).path("included");
                scene.judge()
                        .that(
                                "included is an empty list",
                                included.isArray() && included.isEmpty(),
                                () -> new Difference.WrongMember(
                                        "included of the answer that created job " + id, "an empty list", included),
                                act.exchange());
            }
        }
    },
    LOCATION("has its results where it points to") {
        @Override
        void judge(Scene scene, List<Act> acts) {
            List<Act> redirects =
                    acts.stream().filter(act -> act.exchange().status() == 303).toList();
            if (redirects.isEmpty()) {
                throw new NotApplicableException("No 303 was seen.");
            }
            for (Act act : redirects) {
                Locations.judge(scene, act);
            }
        }
    };

    private static final List<String> JSON_TYPES = List.of("application/vnd.api+json", "application/json");

    private final String words;

    Trait(String words) {
        this.words = words;
    }

    static Trait of(String words) {
        return Stream.of(values())
                .filter(trait -> trait.words.equals(words))
                .findFirst()
                .orElseThrow();
    }

    String words() {
        return words;
    }

    /** Judges the answers. */
    abstract void judge(Scene scene, List<Act> acts);

    private static List<Exchange> exchanges(List<Act> acts) {
        return acts.stream().map(Act::exchange).toList();
    }

    private static String madeId(Act act) {
        return Scene.createdId(act.exchange())
                .orElseThrow(() -> new CannotJudgeException(
                        "%s made no job, but answered %d."
                                .formatted(act.what(), act.exchange().status()),
                        List.of(act.exchange())));
    }

    private static JsonNode document(Act act) {
        return message(act.exchange()).document();
    }

    private static Message message(Exchange exchange) {
        return exchange.answer().orElseThrow().message();
    }

    /** Words inside a sentence. */
    private static final class Words {
        static String lowerCase(String sentence) {
            return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
        }
    }
}
