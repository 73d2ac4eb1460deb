package io.jobskit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.testing.GeneratedPart;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/reference/kit-options.md. */
class KitOptionsPageTest {

    /** A command in the list that the help ends with. */
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+) {2,}");

    private final CommandLineUser user = new CommandLineUser();

    @Test
    void thePageHoldsWhatHelpPrints() {
        String top = help();
        List<String> commands = COMMAND.matcher(top.substring(top.indexOf("Commands:")))
                .results()
                .map(command -> command.group(1))
                .toList();
        assertThat(commands).contains("run", "plan", "report");
        StringBuilder text = new StringBuilder(block(top));
        for (String command : commands) {
            text.append("\n## ").append(command).append("\n\n").append(block(help(command)));
        }
        GeneratedPart.matches("kit-options.md", "kit-help", text.toString());
    }

    private String help(String... command) {
        String[] arguments = Arrays.copyOf(command, command.length + 1);
        arguments[command.length] = "--help";
        assertThat(user.types(arguments)).isZero();
        return user.sees().replace("\r\n", "\n");
    }

    private static String block(String help) {
        return "```text\n" + help + "```\n";
    }
}
