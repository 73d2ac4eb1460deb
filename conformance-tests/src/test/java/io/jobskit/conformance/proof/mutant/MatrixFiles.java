package io.jobskit.conformance.proof.mutant;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes the matrix for programs and for people. */
final class MatrixFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private MatrixFiles() {}

    /** kill-matrix.json and kill-matrix.html in that folder, which is made if it is not there. */
    static List<Path> write(KillMatrix matrix, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path data = folder.resolve("kill-matrix.json");
        JSON.writerWithDefaultPrettyPrinter().writeValue(data.toFile(), document(matrix));
        Path page = folder.resolve("kill-matrix.html");
        List<String> ids =
                Catalogue.shipped().requirements().stream().map(Requirement::id).toList();
        Files.writeString(page, new MatrixPage(matrix, ids).html());
        return List.of(data, page);
    }

    private static ObjectNode document(KillMatrix matrix) {
        ObjectNode document = JSON.createObjectNode();
        document.put("mutants", matrix.trials().size());
        document.put("killed", matrix.killed());
        document.put("subtle", matrix.subtle());
        document.put("blame_precision", matrix.precision());
        document.put("blamed_beyond_on_average", matrix.beyond());
        ArrayNode rows = document.putArray("matrix");
        matrix.trials().forEach(trial -> row(trial, rows.addObject()));
        return document;
    }

    private static void row(Trial trial, ObjectNode row) {
        Mutant mutant = trial.mutant();
        row.put("mutant", mutant.name());
        row.put("violates", mutant.requirement());
        row.put("level", trial.own().level().name().toLowerCase(Locale.ROOT));
        row.put("shows_only", mutant.subtle());
        row.put("killed", trial.isKilled());
        row.put("verdict", trial.conclusion().name());
        ObjectNode falls = row.putObject("falls_with");
        mutant.fallsWith().forEach(falls::put);
        ObjectNode blamed = row.putObject("blamed");
        trial.outcomes().stream()
                .filter(Trial.Told::isBlamed)
                .forEach(told -> blamed.putObject(told.id())
                        .put("outcome", told.outcome().name())
                        .put("reason", told.reason()));
        ArrayNode beyond = row.putArray("blamed_beyond");
        trial.blamedBeyond().forEach(beyond::add);
    }
}
