package io.jobskit.mock.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.mock.job.JobType;
import io.jobskit.mock.job.OutputType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

// A default locale and a default time zone are there once for all tests.
@Isolated
class ProducedResultsTest {
    private static final JobType VIEW = JobType.PORTFOLIO_VIEW_RESULTS;

    @ParameterizedTest
    @EnumSource
    void theSameParametersGiveTheSameBytesAnywhere(OutputType type) {
        String parameters = Jobs.view(type.name(), "'result_rows':1234");
        byte[] here = Jobs.bytes(VIEW, parameters);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(Jobs.bytes(VIEW, parameters)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theNumbersOfTheExampleViewNeverChange() {
        assertThat(Jobs.viewLines(Jobs.view("csv", "")))
                .contains("Equity,Alder Foods,542096.42,0.191521,492338.77,49757.65,12605.15");
    }

    @ParameterizedTest
    @EnumSource
    void aViewIsWrittenAsItsOutputTypeSaysInEitherCase(OutputType type) {
        assertThat(Jobs.results(VIEW, Jobs.view(type.name(), "")).outputType()).isEqualTo(type);
        assertThat(Jobs.results(VIEW, Jobs.view(type.name().toLowerCase(Locale.ROOT), ""))
                        .outputType())
                .isEqualTo(type);
    }

    @Test
    void aViewIsTheSameByNumberAndByText() {
        assertThat(Jobs.bytes(VIEW, Jobs.view("csv", "'view_id':7")))
                .isEqualTo(Jobs.bytes(VIEW, Jobs.view("csv", "'view_id':'7'")))
                .isNotEqualTo(Jobs.bytes(VIEW, Jobs.view("csv", "")));
    }

    @Test
    void anEntityTagIsStrongAndTellsParametersAndJobTypesApart() {
        String tag = Jobs.results(VIEW, Jobs.view("csv", "")).entityTag();
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(Jobs.results(VIEW, Jobs.view("csv", "")).entityTag()).isEqualTo(tag);
        assertThat(Jobs.results(VIEW, Jobs.view("tsv", "")).entityTag()).isNotEqualTo(tag);
        assertThat(Jobs.results(JobType.PORTFOLIO_QUERY, Jobs.view("csv", "")).entityTag())
                .isNotEqualTo(tag);
    }

    @ParameterizedTest
    @EnumSource
    void writingStopsWhenTheClientIsGone(OutputType type) {
        Gone client = new Gone();
        assertThatThrownBy(() -> Jobs.results(VIEW, Jobs.view(type.name(), "'result_rows':10000000"))
                        .writeTo(client))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
        assertThat(client.refused).isEqualTo(1);
        assertThat(client.closed).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theStreamIsLeftOpen(OutputType type) throws IOException {
        boolean[] closed = {false};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        Jobs.results(VIEW, Jobs.view(type.name(), "")).writeTo(out);
        assertThat(closed[0]).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theFirstBytesLeaveBeforeAnyRow(OutputType type) throws IOException {
        List<Integer> flushedAfter = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                flushedAfter.add(size());
            }
        };
        Jobs.results(VIEW, Jobs.view(type.name(), "'result_rows':1000")).writeTo(out);
        assertThat(flushedAfter).first(InstanceOfAssertFactories.INTEGER).isBetween(1, 1500);
        assertThat(out.size()).isGreaterThan(30_000);
    }

    @Test
    void parametersThatAreNoJsonStillGiveAResult() {
        for (String text : new String[] {"", "{", "[]", "null", "\"x\"", "\u0000"}) {
            for (JobType type : JobType.values()) {
                assertThat(Jobs.read(Jobs.bytes(type, text)).at("/data/type").asText())
                        .as(text)
                        .isEqualTo("portfolio_views");
            }
        }
    }

    /** A client that goes after 100 000 bytes. */
    private static final class Gone extends OutputStream {
        private int taken;
        private int refused;
        private boolean closed;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            taken += length;
            if (taken > 100_000) {
                refused++;
                throw new IOException("gone");
            }
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
