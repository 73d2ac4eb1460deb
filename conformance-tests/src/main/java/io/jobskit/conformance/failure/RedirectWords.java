package io.jobskit.conformance.failure;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Location;
import io.jobskit.contract.verdict.DifferenceRecord;
import java.net.URI;
import java.util.Optional;

/** Tells what is wrong with a redirect, and how following it ends. */
final class RedirectWords {

    private RedirectWords() {}

    static Difference.WrongLocation mistaken(Exchange redirect) {
        Location location = Location.of(redirect);
        return new Difference.WrongLocation(
                redirect.request().line(), location.sent(), "", location.mistake() + "; no client can follow that");
    }

    static Difference.WrongLocation leading(Exchange redirect, Exchange end) {
        Location location = Location.of(redirect);
        URI address = location.address().orElseThrow();
        return new Difference.WrongLocation(
                redirect.request().line(), location.sent(), address.toString(), end(address, end));
    }

    static DifferenceData data(Difference.WrongLocation wrong) {
        return new DifferenceData(
                DifferenceRecord.Kind.LOCATION,
                "the results",
                ValueWords.excerpt(wrong.sent()),
                answer -> Location.isRedirect(answer)
                        ? Optional.of(DifferenceRecord.HEADER + "Location")
                        : Optional.empty());
    }

    /** How the way from an address ends: with the last answer, and why that leads no further if it is a redirect itself. */
    private static String end(URI address, Exchange end) {
        String what = end.status() + (end.status() == 200 ? " without a body" : "") + onward(end);
        return address.equals(end.request().uri())
                ? "which was answered with " + what
                : "from where the redirects end at %s with %s"
                        .formatted(end.request().uri(), what);
    }

    static String sentence(Difference.WrongLocation wrong) {
        String header = wrong.sent().isEmpty()
                ? "The Location"
                : "The Location '%s'".formatted(ValueWords.excerpt(wrong.sent()));
        return wrong.address().isEmpty()
                ? "%s of the 303 to %s does not lead to the results: %s."
                        .formatted(header, wrong.request(), wrong.end())
                : "%s of the 303 to %s does not lead to the results: the Location resolves to %s (RFC 9110, 10.2.2), %s; curl -L fails in the same way."
                        .formatted(header, wrong.request(), wrong.address(), wrong.end());
    }

    private static String onward(Exchange end) {
        if (!Location.isRedirect(end)) {
            return "";
        }
        String mistake = Location.of(end).mistake();
        return mistake.isEmpty()
                ? ", one redirect too many or a redirect loop"
                : " with an invalid Location: " + mistake;
    }
}
