package io.jobskit.mock.api;

import io.jobskit.mock.access.Access;
import io.jobskit.mock.access.Caller;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.job.Course;
import io.jobskit.mock.job.Fate;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.JobState;
import io.jobskit.mock.job.Pace;
import io.jobskit.mock.request.NewJob;
import io.jobskit.mock.store.JobStore;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Creates a job ("Create a portfolio view job", "Create a portfolio query job"). */
final class CreateJob implements Operation {

    private final Access access;
    private final JobStore store;
    private final Map<Fate, Course> courses = new EnumMap<>(Fate.class);

    CreateJob(Access access, JobStore store, Pace pace) {
        this.access = access;
        this.store = store;
        for (Fate fate : Fate.values()) {
            courses.put(fate, new Course(fate, pace));
        }
    }

    @Override
    public HttpResponse answer(HttpRequest request, Place place) {
        Caller caller = access.admit(request);
        boolean uuidLike = Style.uuidLike(request.parameters());
        NewJob asked = NewJob.read(request);
        Course course = course(caller.queueIsFull() ? Fate.IS_REJECTED : asked.fate());
        Instant now = caller.firm().now();
        Job job = store.add(
                caller.user(),
                number -> Job.create(
                        number, caller.user(), asked.jobType(), asked.parameters(), course, now, asked.hold()));
        JobState state = job.asCreated();
        String id = Ids.of(job.number(), uuidLike);
        return Documents.answer(202, Documents.job(job, state, id)).withNote(Note.of(id, state));
    }

    private Course course(Fate fate) {
        Course course = courses.get(fate);
        if (course == null) {
            throw new IllegalStateException("No course for the fate " + fate);
        }
        return course;
    }
}
