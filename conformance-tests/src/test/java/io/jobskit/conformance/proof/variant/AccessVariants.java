package io.jobskit.conformance.proof.variant;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import java.util.List;
import java.util.function.Predicate;

/** Freedoms in what is answered to those who may not do a thing. */
final class AccessVariants {

    private static final String WITHOUT = "without the permission";
    private static final String SILENT =
            "Sections 'Download a job's results' and 'Cancel a job' list no answer for a user without the permission.";

    private AccessVariants() {}

    static List<LegalVariant> all() {
        Predicate<Ask> withoutPermission =
                ask -> (ask.isCancel() || ask.isDownload()) && ask.user().equals("no-permission");
        return List.of(
                LegalVariant.of(
                                "HidesJobsFromUsersWithoutThePermission",
                                SILENT,
                                () -> Tricks.instead(withoutPermission, Reply.refusal(404)))
                        .in(WITHOUT),
                LegalVariant.of("NeedsNoPermissionToDownloadAndCancel", SILENT, () -> Tricks.asOwner(withoutPermission))
                        .in(WITHOUT),
                LegalVariant.of(
                        "HasNoAddressForCreators",
                        "Section 'Relationships' shows links of the creator, and no section says what they answer.",
                        () -> Tricks.instead(
                                ask -> ask.method().equals("GET") && ask.path().endsWith("/creator"),
                                Reply.refusal(404))));
    }
}
