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

/** Writes a target file to begin with. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Writes a target file with comments, to be filled in.")
final class InitCommand implements Runnable {

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
        OpenOption mode = force ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW;
        try {
            Files.write(file, text(), mode, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (FileAlreadyExistsException there) {
            throw new CommandException(file + " is there already: give another name, or --force.");
        } catch (IOException e) {
            throw new CommandException(file + " cannot be written: is its folder there?");
        }
        console.out().println(file + " is written. Fill it in, then:");
        console.out().println("  jobs-conformance plan --target " + file);
        console.out().println("  jobs-conformance run --target " + file);
    }

    private static byte[] text() throws IOException {
        try (InputStream text = InitCommand.class.getResourceAsStream("/target/init.yaml")) {
            if (text == null) {
                throw new IllegalStateException("There is no target/init.yaml on the class path.");
            }
            return text.readAllBytes();
        }
    }
}
