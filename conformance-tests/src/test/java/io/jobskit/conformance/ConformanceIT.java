package io.jobskit.conformance;

import io.jobskit.conformance.engine.ConformanceEngine;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectClasspathResource;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

/** Judges the stub, or with {@code -Dtarget=FILE} or {@code -Dtarget.baseUrl=URL} any other target. */
@Suite
@SuiteDisplayName("Jobs API")
@IncludeEngines(ConformanceEngine.ID)
@SelectClasspathResource("contract/requirements.yaml")
class ConformanceIT {}
