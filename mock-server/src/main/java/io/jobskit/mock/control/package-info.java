/**
 * The control routes: what a test does to one job, and what a person does to the time of a firm. It uses the verbs of jobs
 * and firms as the API does, and speaks plain JSON.
 */
@NullMarked
package io.jobskit.mock.control;

import org.jspecify.annotations.NullMarked;
