package io.jobskit.mock.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The README and the pages below docs. */
final class Documents {

    /** The folder of the project. */
    static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    static final Path README = TOP.resolve("README.md");

    private Documents() {}

    /** All of them, the README first. */
    static List<Path> all() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(README));
        try (Stream<Path> docs = Files.walk(TOP.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }

    /** The curl commands of a document in their order: each begins a line, and goes on for as long as a quotation is open. */
    static List<String> curls(Path document) throws IOException {
        List<String> commands = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        for (String line : Files.readAllLines(document)) {
            if (command.isEmpty() && !line.startsWith("curl ")) {
                continue;
            }
            command.append(line).append('\n');
            if (command.chars().filter(character -> character == '\'').count() % 2 == 0) {
                commands.add(command.toString());
                command.setLength(0);
            }
        }
        if (!command.isEmpty()) {
            throw new IllegalStateException(document + " has a command without an end: " + command);
        }
        return commands;
    }
}
