package io.jobskit.mock.requirement;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The nine portfolio types, in upper and in lower case, each with a portfolio that it goes with. */
final class PortfolioTypes {

    private PortfolioTypes() {}

    static Stream<Arguments> inEitherCase() {
        return Stream.of(
                        "ENTITY",
                        "ENTITY_FUNDS",
                        "GROUP",
                        "GROUP_FUNDS",
                        "FIRM",
                        "FIRM_ACCOUNTS",
                        "FIRM_CLIENTS",
                        "FIRM_HOUSEHOLDS",
                        "FIRM_UNVERIFIED_ACCOUNTS")
                .flatMap(type -> Stream.of(type, type.toLowerCase(Locale.ROOT))
                        .map(name -> Arguments.of(name, type.equals("FIRM") ? "1" : "22")));
    }
}
