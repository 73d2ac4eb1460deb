package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.scene.CreationBodies;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.Varieties;
import io.jobskit.conformance.scene.Variety;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Writes near misses into requests that are otherwise written in ways drawn at random: what is wrong by itself is wrong
 * whatever else a request says. It takes more requests than a target without test control is sent.
 */
final class Contexts {

    private static final int TWINS_A_KIND = 15;
    private static final int ROWS_A_TWIN = 5;

    private final Drafts drafts;
    private final CreationBodies bodies;
    private final Varieties varieties;
    private final long seed;

    Contexts(Drafts drafts, CreationBodies bodies, Varieties varieties, long seed) {
        this.drafts = drafts;
        this.bodies = bodies;
        this.varieties = varieties;
        this.seed = seed;
    }

    /** Some of these rows, drawn with the ways. */
    List<Draft> of(List<Row> rows) {
        return Stream.of(JobKind.values())
                .flatMap(kind -> of(kind, rows).stream())
                .toList();
    }

    private List<Draft> of(JobKind kind, List<Row> rows) {
        Random random = new Random(seed + kind.jobType().hashCode());
        List<Row> drawn = new ArrayList<>(rows.stream()
                .filter(row -> row.kind() == kind && isWrongByItself(row))
                .toList());
        Collections.shuffle(drawn, random);
        List<Draft> all = new ArrayList<>();
        for (int from = 0; from < Math.min(drawn.size(), TWINS_A_KIND * ROWS_A_TWIN); from += ROWS_A_TWIN) {
            Variety variety = varieties.of(kind, bodies.wellFormed(kind), new Varieties.Drawn(random.nextInt()));
            ObjectNode twin = variety.body();
            drawn.subList(from, Math.min(from + ROWS_A_TWIN, drawn.size())).stream()
                    // What is almost right for one form of a member may be right for another.
                    .filter(row -> !variety.changes(row.member().name()))
                    .flatMap(row -> drafts.within(twin, variety.words(), row).stream())
                    .forEach(all::add);
        }
        return all;
    }

    /** Whether a row needs nothing else of a request, in particular no list of a certain length. */
    private static boolean isWrongByItself(Row row) {
        return row.expectation().isAgainst()
                && row.twin().isEmpty()
                && row.with().isEmpty()
                && row.member().size() == 0
                && !row.member().isBody();
    }
}
