package io.jobskit.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jobskit.conformance.outcome.KnownFailure;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownFailuresFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anEntryHasAReasonATicketAndADay() throws IOException {
        assertThat(read("""
                - id: CANCEL-04
                  reason: "Results stay, until the archive is there"
                  ticket: JOBS-17
                  expires: 2027-01-31
                """))
                .containsExactly(new KnownFailure(
                        "CANCEL-04", "Results stay, until the archive is there", "JOBS-17", LocalDate.of(2027, 1, 31)));
    }

    @Test
    void anEmptyListKnowsOfNothing() throws IOException {
        assertThat(read("[]")).isEmpty();
    }

    @Test
    void allMistakesAreToldAtOnce() {
        UnusableFileException mistakes = catchThrowableOfType(UnusableFileException.class, () -> read("""
                - {id: CANCEL-04, reason: it does, ticket: JOBS-17, expires: 2027-01-31}
                - {id: CANCEL-4, reason: it does, ticket: JOBS-17, expires: 2027-02-31}
                - {id: something, reason: it does, ticket: "", expires: soon}
                - {id: CANCEL-04, expire: 2027-01-31}
                - CANCEL-05
                """));
        UnusableFileException shape = catchThrowableOfType(UnusableFileException.class, () -> read("CANCEL-04: known"));
        Golden.matches(
                "known-failures-mistakes.txt",
                (mistakes.getMessage() + "\n\n" + shape.getMessage() + "\n").replace(folder.toString(), "FOLDER"));
    }

    private List<KnownFailure> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("known.yaml"), text);
        return KnownFailuresFile.read(file, Catalogue.shipped(), Map.of());
    }
}
