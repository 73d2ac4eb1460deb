package io.jobskit.mock.cli;

import picocli.CommandLine;

/** Starts the stub from the command line. */
public final class Main {

    private Main() {}

    /** Starts a server and stays until it is stopped; exits with 2 if it was told something wrong. */
    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine(new StartCommand(System.out));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler((wrong, args) -> {
            String message = String.valueOf(wrong.getMessage()).strip();
            System.err.println(
                    "jobs-mock: " + message + (message.endsWith(".") ? "" : ".") + nearest(wrong) + " Try --help.");
            return CommandLine.ExitCode.USAGE;
        });
        int status = commandLine.execute(arguments);
        if (status != 0) {
            Runtime.getRuntime().exit(status);
        }
    }

    /** The option that was probably meant where one is unknown; nothing if none is like it. */
    private static String nearest(CommandLine.ParameterException wrong) {
        if (!(wrong instanceof CommandLine.UnmatchedArgumentException unmatched) || !unmatched.isUnknownOption()) {
            return "";
        }
        return NearestOption.to(
                        unmatched.getUnmatched().get(0),
                        wrong.getCommandLine().getCommandSpec().optionsMap().keySet())
                .map(option -> " Did you mean " + option + "?")
                .orElse("");
    }
}
