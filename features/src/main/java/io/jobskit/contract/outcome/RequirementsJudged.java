package io.jobskit.contract.outcome;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many of the requirements that bind were judged, and why the others were not. {@link Coverage} counts something else:
 * what was tried and seen of the contract.
 *
 * @param must the mandatory requirements
 * @param should the recommended ones
 */
public record RequirementsJudged(Count must, Count should) {

    /**
     * The requirements of one level.
     *
     * @param all how many the catalogue has
     * @param judged how many were judged, with whatever outcome
     * @param didNotArise how many were looked for, and their condition did not arise
     * @param notJudged how many were not judged, by what kept them from it; reasons that there are none of are left out
     */
    public record Count(int all, int judged, int didNotArise, Map<Standing, Integer> notJudged) {

        /** Keeps a map of its own, in the order of the reasons. */
        public Count {
            Map<Standing, Integer> inOrder = new EnumMap<>(Standing.class);
            inOrder.putAll(notJudged);
            notJudged = Collections.unmodifiableMap(inOrder);
        }

        private static Count of(List<Standing> standings) {
            Map<Standing, Integer> gaps = new EnumMap<>(Standing.class);
            standings.stream().filter(Standing::isGap).forEach(gap -> gaps.merge(gap, 1, Integer::sum));
            return new Count(
                    standings.size(),
                    Collections.frequency(standings, Standing.JUDGED),
                    Collections.frequency(standings, Standing.DID_NOT_ARISE),
                    gaps);
        }

        /** How many were not judged and may be violated. */
        @JsonIgnore
        public int gaps() {
            return all - judged - didNotArise;
        }
    }

    /** Counts how the requirements of each level stand. */
    public static RequirementsJudged of(List<Standing> must, List<Standing> should) {
        return new RequirementsJudged(Count.of(must), Count.of(should));
    }

    /** Whether nothing mandatory is left of which the run knows nothing. */
    @JsonIgnore
    public boolean isComplete() {
        return must.gaps() == 0;
    }
}
