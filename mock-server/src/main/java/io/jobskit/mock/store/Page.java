package io.jobskit.mock.store;

import io.jobskit.mock.job.Job;
import java.util.List;
import java.util.OptionalLong;

/**
 * Some jobs of a listing, in the order of their creation.
 *
 * @param jobs the jobs
 * @param next the number after which the next page starts; absent on the last page
 */
public record Page(List<Job> jobs, OptionalLong next) {}
