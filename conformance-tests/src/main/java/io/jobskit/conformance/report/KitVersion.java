package io.jobskit.conformance.report;

import java.util.Optional;

/** Which kit judged. */
public final class KitVersion {

    private KitVersion() {}

    /** The version that the kit's jar names; {@code development} outside a jar. */
    public static String current() {
        return Optional.ofNullable(KitVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
