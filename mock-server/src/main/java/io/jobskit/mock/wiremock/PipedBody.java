package io.jobskit.mock.wiremock;

import com.github.tomakehurst.wiremock.common.InputStreamSource;
import io.jobskit.mock.http.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Executor;

/** A body that is made while it is sent, for WireMock to read. Each reader has it made anew. */
final class PipedBody implements InputStreamSource {

    private static final int PIPE = 64 * 1024;

    private final Content.Writer writer;
    private final Executor executor;

    PipedBody(Content.Writer writer, Executor executor) {
        this.writer = writer;
        this.executor = executor;
    }

    @Override
    public InputStream getStream() {
        try {
            PipedInputStream in = new PipedInputStream(PIPE);
            PipedOutputStream out = new PipedOutputStream(in);
            executor.execute(() -> write(out));
            return in;
        } catch (IOException impossible) {
            throw new UncheckedIOException("A new pipe can't be joined", impossible);
        }
    }

    private void write(OutputStream pipe) {
        try {
            writer.writeTo(pipe);
            pipe.close();
        } catch (IOException readerHasGone) {
            // Nobody is left to be told: closing its end is how a reader stops the work. A pipe that is left open
            // breaks
            // when this thread ends, so that half a body does not look like a whole one.
            return;
        }
    }
}
