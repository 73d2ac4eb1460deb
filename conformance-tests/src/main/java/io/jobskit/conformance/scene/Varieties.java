package io.jobskit.conformance.scene;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.client.Manner;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.TwinTrial;
import io.jobskit.conformance.scene.Variety.Way;
import io.jobskit.conformance.target.Samples;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;

/**
 * Has the jobs of a run differ in whatever the documentation lets a creation differ in: what a server does wrong for jobs of
 * one portfolio type, one output type or one spelling alone, it then does wrong for some job of whatever is tried. Which
 * mixture a job gets follows from a number, and from nothing that happens on the way, until the target refuses one.
 */
public final class Varieties {

    private static final Set<Integer> REFUSED = Set.of(400, 404, 409, 422, 500);

    /** Ways that change how a request is read as a whole are rarer than those that change a job. */
    private static final int RARELY = 4;

    private final Map<JobKind, List<List<Way>>> choices = new EnumMap<>(JobKind.class);
    private final Set<Way> refused = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean refusesBatches = new AtomicBoolean();
    private final List<TwinTrial> trials = new CopyOnWriteArrayList<>();

    /** Of requests for what exists on a target; of a kind of job that the target takes in one spelling alone there is one variety. */
    public Varieties(Samples samples, Spelling spelling) {
        for (JobKind kind : JobKind.values()) {
            choices.put(kind, spelling.changes().containsKey(kind) ? List.of() : Ways.of(kind, samples));
        }
    }

    /** How many portfolio types the target has a sample of; 1 where jobs are created in the usual way alone. */
    public int portfolioTypes() {
        return choices.values().stream()
                .mapToInt(all -> all.isEmpty() ? 1 : all.get(0).size())
                .max()
                .orElse(1);
    }

    /** In what a job may be unusual: members of a request, and a header. */
    public List<String> members() {
        return Stream.concat(
                        choices.values().stream()
                                .flatMap(List::stream)
                                .flatMap(List::stream)
                                .map(Way::member),
                        Stream.of(Manner.COMPUTE_TYPE))
                .distinct()
                .toList();
    }

    /** Which variety a job is created in. */
    public sealed interface Draw {}

    /** As it is drawn, but unusual in those members alone; no members: everything is as usual. */
    public record Only(Draw draw, Set<String> members) implements Draw {}

    /** The variety of that number. */
    public record Drawn(int number) implements Draw {}

    /**
     * The variety for that portfolio type, in one of several turns: over the portfolio types, each turn meets each of the
     * output types.
     */
    public record Turn(int portfolioType, int turn) implements Draw {}

    /** The variety that is drawn so of a request that is usually written like that. */
    public Variety of(JobKind kind, ObjectNode usual, Draw draw) {
        if (draw instanceof Only only) {
            return of(kind, usual, only.draw()).only(only.members());
        }
        SplittableRandom random = new SplittableRandom(draw.hashCode());
        return drawn(kind, usual, (place, size) -> {
            if (draw instanceof Turn turn && place == 0) {
                return turn.portfolioType() % size;
            }
            return draw instanceof Turn turn && place == 1
                    ? (turn.portfolioType() + turn.turn()) % (size + 1)
                    : random(random, size);
        });
    }

    private static int random(SplittableRandom random, int size) {
        return random.nextInt(size == 1 ? RARELY : size + 1);
    }

    /** What is drawn for each choice, by its place and how many ways it has; a number that is that of no way is for the usual one. */
    private Variety drawn(JobKind kind, ObjectNode usual, IntBinaryOperator draw) {
        List<List<Way>> all = choices.getOrDefault(kind, List.of());
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<Way> choice = all.get(i);
            int drawn = draw.applyAsInt(i, choice.size());
            if (drawn < choice.size() && !refused.contains(choice.get(drawn))) {
                ways.add(choice.get(drawn));
            }
        }
        return new Variety(kind, usual, List.copyOf(ways), manner(draw, all.size()));
    }

    /** Where jobs are created in the usual way alone, they are all asked for in the usual manner, too. */
    private Manner manner(IntBinaryOperator draw, int place) {
        boolean isUsual = place == 0 || refusesBatches.get() || draw.applyAsInt(place, 1) > 0;
        return isUsual ? Manner.USUAL : Manner.BATCH;
    }

    /**
     * Sends a request. If it is refused, it is sent as usual in one thing after the other: the thing without which the target
     * takes it is what it refuses wrongly, and is not asked of it again. What a manner of its headers does to a request is
     * judged elsewhere ({@code RealClients}).
     *
     * @param send sends a request and gives what came back
     */
    public Sent create(Variety variety, Function<Variety, Exchange> send) {
        Sent sent = sent(variety, send);
        if (!REFUSED.contains(sent.creation().status())) {
            return sent;
        }
        if (variety.manner() != Manner.USUAL) {
            Sent usual = create(variety.in(Manner.USUAL), send);
            refusesBatches.compareAndSet(false, usual.creation().status() / 100 == 2);
            return usual;
        }
        for (Way way : variety.ways()) {
            Sent other = sent(variety.without(way), send);
            if (other.creation().status() / 100 == 2) {
                refused.add(way);
                trials.add(new TwinTrial(
                        way.requirement(),
                        variety.words(way),
                        TwinTrial.Expectation.ACCEPTED,
                        sent.creation(),
                        other.creation()));
                return other;
            }
        }
        refused.addAll(variety.ways());
        return sent(Variety.none(variety.kind(), variety.usual()), send);
    }

    /**
     * A request that was sent.
     *
     * @param request the request
     * @param creation what became of it
     */
    public record Sent(Variety request, Exchange creation) {}

    private static Sent sent(Variety variety, Function<Variety, Exchange> send) {
        return new Sent(variety, send.apply(variety));
    }

    /** What was refused, beside the same request without it, which was taken. */
    public List<TwinTrial> trials() {
        return List.copyOf(trials);
    }
}
