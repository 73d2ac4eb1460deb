package io.jobskit.conformance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTableTest {

    @TempDir
    private Path top = Path.of("");

    @Test
    void eachModuleHasARowForItsUnitTestsAndOneForEachLongIntegrationTest() throws IOException {
        write("stub/target/parts/tests.csv", "ATest,100,150,0", ",40100,70250,0");
        write(
                "kit/target/parts/integration-tests.csv",
                "ShortIT,400,300,1",
                "MatrixIT,139000,275000,388",
                "BesideOthersIT,3000,0,0",
                "AlsoShortIT,500,200,2",
                ",139950,276000,0");
        write("kit/target/parts/proof.csv", "VariantsIT,60000,110000,75", ",61000,111000,0");
        assertThat(PartsTable.of(top, List.of("stub", "nothing", "kit"))).isEqualTo("""
                        Part                                                  time       CPU   runs
                        stub: unit tests                                    40.1 s    70.3 s       \n\
                        kit: MatrixIT                                      139.0 s   275.0 s    388
                        kit: BesideOthersIT                                  3.0 s                 \n\
                        kit: 2 more                                          0.9 s     0.5 s      3
                        kit: integration tests together                    140.0 s   276.0 s       \n\
                        kit: VariantsIT                                     60.0 s   110.0 s     75
                        """);
    }

    private void write(String file, String... lines) throws IOException {
        Path path = top.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, List.of(lines));
    }
}
