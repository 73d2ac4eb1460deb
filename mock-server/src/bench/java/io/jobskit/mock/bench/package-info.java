/**
 * How fast the stub is and how little it needs: inside, by JMH, and outside, as clients see it, side by side with bare
 * servers and stock WireMock. Figures are printed beside their goals; none fails the build.
 */
@NullMarked
package io.jobskit.mock.bench;

import org.jspecify.annotations.NullMarked;
