package io.jobskit.mock.cli;

import io.jobskit.testing.GeneratedPart;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** docs/reference/stub-options.md. */
class StubOptionsPageTest {

    @Test
    void thePageHoldsWhatHelpPrints() {
        CommandLine stub = new CommandLine(new StartCommand(new PrintStream(PrintStream.nullOutputStream())));
        String help = stub.getUsageMessage(CommandLine.Help.Ansi.OFF).replace("\r\n", "\n");
        GeneratedPart.matches("stub-options.md", "stub-help", "```text\n" + help + "```\n");
    }
}
