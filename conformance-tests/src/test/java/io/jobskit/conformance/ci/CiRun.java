package io.jobskit.conformance.ci;

import java.util.List;

/**
 * What a CI knows of a run.
 *
 * @param status the exit status that it fails with, or 0
 * @param kept the paths of the files and folders that it keeps, in the workspace
 * @param summary what stands in its summary; empty where there is none
 */
record CiRun(int status, List<String> kept, String summary) {}
