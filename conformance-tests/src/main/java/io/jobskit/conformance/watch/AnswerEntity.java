package io.jobskit.conformance.watch;

import io.jobskit.conformance.exchange.Body;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.http.HttpEntity;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.entity.HttpEntityWrapper;

/** The body of an answer, passed on while it comes. */
final class AnswerEntity extends HttpEntityWrapper {

    private final CloseableHttpResponse answer;
    private final PassedBodies bodies;
    private final Told told;

    /** Told how it ended, once. */
    interface Told {
        /** All of it has passed. */
        void whole(Body body);

        /** The target broke off when so many bytes had come. */
        void broken(IOException reason, long received);

        /** The client wanted no more of it. */
        void unwanted();
    }

    AnswerEntity(CloseableHttpResponse answer, HttpEntity body, PassedBodies bodies, Told told) {
        super(body);
        this.answer = answer;
        this.bodies = bodies;
        this.told = told;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (answer) {
            // Closed by the answer: the entity's own stream would read on to its end.
            Tee tee = new Tee(wrappedEntity.getContent(), out);
            Body body = passed(tee);
            try {
                // The client has all of it before the kit looks into it.
                out.close();
            } finally {
                told.whole(body);
            }
        }
    }

    private Body passed(Tee tee) throws IOException {
        try {
            return bodies.passing(tee);
        } catch (Tee.UnwrittenException gone) {
            told.unwanted();
            throw gone.reason();
        } catch (IOException brokenOff) {
            told.broken(brokenOff, tee.count());
            throw brokenOff;
        }
    }

    /** Nobody will read it. */
    void abandon() throws IOException {
        try (answer) {
            told.unwanted();
        }
    }
}
