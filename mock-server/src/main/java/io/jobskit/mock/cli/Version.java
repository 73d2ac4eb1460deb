package io.jobskit.mock.cli;

import picocli.CommandLine;

/** The version of the stub, as the jar says. */
final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"jobs-mock " + (version == null ? "(not from a jar)" : version)};
    }
}
