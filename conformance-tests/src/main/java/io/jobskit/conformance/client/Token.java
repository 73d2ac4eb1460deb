package io.jobskit.conformance.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A bearer token.
 *
 * @param value what is shown
 * @param renewFrom when another has to be fetched, a little before it expires; empty if nobody said how long it lasts
 */
record Token(String value, Optional<Instant> renewFrom) {

    /** What a header takes; an answer that is a page or an error message is none. */
    private static final Pattern TOKEN = Pattern.compile("[!-~]+");

    private static final int PART_OF_A_LIFE = 10;
    private static final Duration LONGEST_MARGIN = Duration.ofSeconds(30);

    /** The member {@code access_token} of an answer, which lasts for its {@code expires_in} from that time on; empty if there is none. */
    static Optional<Token> in(JsonNode answer, Instant from) {
        long seconds = answer.path("expires_in").asLong();
        Optional<Instant> renewFrom =
                seconds > 0 ? Optional.of(from.plus(renewedAfter(Duration.ofSeconds(seconds)))) : Optional.empty();
        return plain(answer.path("access_token").asText()).map(token -> new Token(token.value(), renewFrom));
    }

    /** The text, if it is a token of which nobody knows how long it lasts. */
    static Optional<Token> plain(String text) {
        return TOKEN.matcher(text).matches() ? Optional.of(new Token(text, Optional.empty())) : Optional.empty();
    }

    private static Duration renewedAfter(Duration life) {
        Duration margin = life.dividedBy(PART_OF_A_LIFE);
        return life.minus(margin.compareTo(LONGEST_MARGIN) < 0 ? margin : LONGEST_MARGIN);
    }

    boolean isDue(Instant now) {
        return renewFrom.filter(moment -> !now.isBefore(moment)).isPresent();
    }

    /** As {@code toString} of anything that holds a token, it does not show it. */
    @Override
    public String toString() {
        return "Token[renewFrom=" + renewFrom + "]";
    }
}
