package io.jobskit.mock.api;

import io.jobskit.mock.http.Content;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.JobState;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The documents of the jobs that were read last: whoever waits for a job reads the same one again and again. At most 1,024
 * are kept, and none that is large.
 */
final class RecentDocuments {

    private static final int MOST = 1024;
    private static final int LARGE = 4 * 1024;

    private final AtomicReferenceArray<@Nullable Shown> shown = new AtomicReferenceArray<>(MOST);

    /** A document, and what it shows. */
    private record Shown(Job job, JobState state, String id, Content.Bytes document) {

        @SuppressWarnings("ReferenceEquality") // a job that changes is replaced
        boolean isOf(Job other, JobState now, String called) {
            return job == other && state.equals(now) && id.equals(called);
        }
    }

    /** The document of the job in that state, by that id. */
    Content of(Job job, JobState state, String id) {
        int place = (int) (job.number() % MOST);
        Shown before = shown.get(place);
        if (before != null && before.isOf(job, state, id)) {
            return before.document;
        }
        Content.Bytes document = Documents.job(job, state, id);
        if (document.bytes().length <= LARGE) {
            shown.set(place, new Shown(job, state, id, document));
        }
        return document;
    }
}
