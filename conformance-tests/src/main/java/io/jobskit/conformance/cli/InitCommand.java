package io.jobskit.conformance.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a target file to begin with, and beside it the schema by which editors complete and check it. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Writes a target file with comments, to be filled in, and beside it its schema for editors.")
final class InitCommand implements Runnable {

    /** The first line of the file names it; no address on the network is needed. */
    private static final String SCHEMA = "target.schema.json";

    /** By it, a schema that an earlier version of the kit wrote is told from a file of somebody else's. */
    private static final String ID = "\"$id\": \"urn:jobskit:target\"";

    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "target.yaml",
            description = "its name (${DEFAULT-VALUE})")
    private Path file = Path.of("");

    @Option(names = "--force", description = "even if there is one already")
    private boolean force;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Path schema = file.resolveSibling(SCHEMA);
        if (!force && isOfSomebodyElse(schema)) {
            throw new CommandException(
                    schema + " is there already, and is not the kit's: give another folder, or --force.");
        }
        write(file, "/target/init.yaml", force ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW);
        write(schema, "/contract/" + SCHEMA, StandardOpenOption.CREATE);
        console.out().println(file + " is written. Fill it in, then:");
        console.out().println("  jobs-conformance plan --target " + file);
        console.out().println("  jobs-conformance run --target " + file);
        console.out()
                .println(schema + " is written for editors: with YAML support (yaml-language-server), they complete and"
                        + " check the file by it.");
    }

    private static boolean isOfSomebodyElse(Path schema) {
        try {
            return Files.exists(schema) && !Files.readString(schema).contains(ID);
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static void write(Path file, String resource, OpenOption mode) {
        try {
            Files.write(file, content(resource), mode, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (FileAlreadyExistsException there) {
            throw new CommandException(file + " is there already: give another name, or --force.");
        } catch (IOException e) {
            throw new CommandException(file + " cannot be written: is its folder there?");
        }
    }

    private static byte[] content(String resource) throws IOException {
        try (InputStream content = InitCommand.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException("There is no " + resource + " on the class path.");
            }
            return content.readAllBytes();
        }
    }
}
