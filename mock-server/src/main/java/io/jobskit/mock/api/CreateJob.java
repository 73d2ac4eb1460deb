package io.jobskit.mock.api;

import io.jobskit.mock.access.Access;
import io.jobskit.mock.access.Caller;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.job.Behavior;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.JobState;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.job.Progression;
import io.jobskit.mock.request.NewJob;
import io.jobskit.mock.store.JobStore;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Creates a job ("Create a portfolio view job", "Create a portfolio query job"). */
final class CreateJob implements ApiOperation {

    private final Access access;
    private final JobStore store;
    private final Map<Behavior, Progression> progressions = new EnumMap<>(Behavior.class);

    CreateJob(Access access, JobStore store, ProgressMode progressMode) {
        this.access = access;
        this.store = store;
        for (Behavior behavior : Behavior.values()) {
            progressions.put(behavior, new Progression(behavior, progressMode));
        }
    }

    @Override
    public HttpResponse answer(HttpRequest request, ApiPath place) {
        Caller caller = access.admit(request);
        boolean uuidLike = IdStyle.uuidLike(request.parameters());
        NewJob asked = NewJob.read(request);
        Progression progression = progression(caller.queueIsFull() ? Behavior.IS_REJECTED : asked.behavior());
        Instant now = caller.firm().now();
        Job job = store.add(
                caller.user(),
                number -> Job.create(
                        number, caller.user(), asked.jobType(), asked.parameters(), progression, now, asked.hold()));
        JobState state = job.asCreated();
        String id = Ids.of(job.number(), uuidLike);
        return Documents.answer(202, Documents.job(job, state, id)).withNote(Note.of(id, state));
    }

    private Progression progression(Behavior behavior) {
        Progression progression = progressions.get(behavior);
        if (progression == null) {
            throw new IllegalStateException("No progression for the behavior " + behavior);
        }
        return progression;
    }
}
