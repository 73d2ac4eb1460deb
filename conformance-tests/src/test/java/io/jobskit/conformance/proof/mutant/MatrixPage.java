package io.jobskit.conformance.proof.mutant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The matrix as a page of its own: the picture of who is blamed for what, and each mutant in words. */
final class MatrixPage {

    private static final int WIDTH = 6;
    private static final int HEIGHT = 3;

    private final KillMatrix matrix;
    private final List<String> requirements;
    private final List<Trial> rows;

    /** @param requirements the ids of all requirements, in the catalogue's order */
    MatrixPage(KillMatrix matrix, List<String> requirements) {
        this.matrix = matrix;
        this.requirements = requirements;
        this.rows = matrix.trials().stream()
                .sorted(Comparator.comparingInt(
                        trial -> requirements.indexOf(trial.mutant().requirement())))
                .toList();
    }

    String html() {
        return template()
                .replace("{{killed}}", escaped(matrix.killedInWords()))
                .replace("{{blame}}", escaped(matrix.blameInWords()))
                .replace("{{picture}}", picture())
                .replace("{{rows}}", rows.stream().map(this::row).collect(Collectors.joining("\n")));
    }

    private String picture() {
        StringBuilder svg = new StringBuilder("""
                <svg role="img" aria-label="Mutants from top to bottom, requirements from left to right" viewBox="0 0 %d %d">
                """.formatted(requirements.size() * WIDTH, rows.size() * HEIGHT));
        for (int row = 0; row < rows.size(); row++) {
            Trial trial = rows.get(row);
            for (Trial.Told told : trial.outcomes()) {
                if (told.isBlamed() || told.id().equals(trial.mutant().requirement())) {
                    cell(svg, row, trial, told);
                }
            }
        }
        return svg.append("</svg>").toString();
    }

    private void cell(StringBuilder svg, int row, Trial trial, Trial.Told told) {
        svg.append("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"><title>%s: %s %s</title></rect>%n"
                .formatted(
                        kind(trial, told),
                        requirements.indexOf(told.id()) * WIDTH,
                        row * HEIGHT,
                        WIDTH,
                        HEIGHT,
                        escaped(trial.mutant().name()),
                        told.id(),
                        told.outcome()));
    }

    private static String kind(Trial trial, Trial.Told told) {
        if (told.id().equals(trial.mutant().requirement())) {
            return trial.isKilled() ? "killed" : "survived";
        }
        return trial.blamedBeyond().contains(told.id()) ? "beyond" : "falls";
    }

    private String row(Trial trial) {
        Mutant mutant = trial.mutant();
        String falls = mutant.fallsWith().entrySet().stream()
                .map(entry -> "<li>%s, as %s</li>".formatted(entry.getKey(), escaped(entry.getValue())))
                .collect(Collectors.joining());
        return """
                <tr id="%s"><th scope="row">%s</th><td>%s</td><td>%s</td><td class="%s">%s</td><td>%s</td><td>%s</td><td>%s</td></tr>""".formatted(
                        escaped(mutant.name()),
                        escaped(mutant.name()),
                        mutant.requirement(),
                        escaped(mutant.subtle()),
                        trial.isKilled() ? "killed" : "survived",
                        trial.isKilled() ? "killed by " + trial.own().outcome() : "survived",
                        escaped(trial.own().reason()),
                        falls.isEmpty() ? "" : "<ul>" + falls + "</ul>",
                        escaped(String.join(", ", trial.blamedBeyond())));
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(MatrixPage.class.getResourceAsStream("/proof/kill-matrix.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
