package io.jobskit.conformance.cli;

import io.jobskit.contract.catalogue.Catalogue;
import picocli.CommandLine;

/** The version of the kit, as the jar says. */
final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "jobs-conformance %s, catalogue %s"
                    .formatted(version == null ? "(not from a jar)" : version, Catalogue.EDITION)
        };
    }
}
