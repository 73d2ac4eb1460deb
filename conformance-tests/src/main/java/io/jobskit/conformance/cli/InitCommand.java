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
        description =
                "Writes a target file with comments for you to fill in, and in the same folder a JSON schema for editors.")
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
            description = "name of the target file (${DEFAULT-VALUE})")
    private Path file = Path.of("");

    @Option(names = "--force", description = "overwrite files that exist")
    private boolean force;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Path schema = file.resolveSibling(SCHEMA);
        if (!force && isOfSomebodyElse(schema)) {
            throw new CommandException(
                    schema
                            + " exists, and is not a file of the kit: give another folder, or overwrite the file with --force.");
        }
        write(file, "/target/init.yaml", force ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW);
        write(schema, "/contract/" + SCHEMA, StandardOpenOption.CREATE);
        console.out().println(file + " is written. Fill it in, then:");
        console.out().println("  jobs-conformance plan --target " + file);
        console.out().println("  jobs-conformance run --target " + file);
        console.out()
                .println(
                        schema + " is written, too: editors with YAML support (yaml-language-server) use this schema to"
                                + " complete and check the target file.");
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
            throw new CommandException(file + " exists: give another name, or overwrite the file with --force.");
        } catch (IOException e) {
            throw new CommandException(file + " cannot be written: does its folder exist?");
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
