package io.jobskit.mock.control;

import io.jobskit.mock.event.EventRing;
import io.jobskit.mock.event.Events;
import io.jobskit.mock.event.LoggedExchange;
import io.jobskit.mock.firm.Firm;
import io.jobskit.mock.firm.Firms;
import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.MediaTypes;
import io.jobskit.mock.refusal.Refusal;
import io.jobskit.mock.refusal.SingleValue;
import io.jobskit.mock.store.JobStore;
import java.util.regex.Pattern;

/** What happens in a firm: as a stream, and each request that was answered lately. */
final class EventControl {

    private static final String SINCE = "since";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

    private final Events events;
    private final Firms firms;
    private final JobStore store;

    EventControl(Events events, Firms firms, JobStore store) {
        this.events = events;
        this.firms = firms;
        this.store = store;
    }

    /** The events from now on, or from where the reader left off; all that are remembered after 0. */
    HttpResponse stream(Firm firm, HttpRequest request) {
        EventRing ring = events.of(firm.id());
        String since = SingleValue.parameter(request.parameters(), SINCE);
        String lastSeen = SingleValue.header(request, "Last-Event-ID");
        // A reader that comes back sends the same URL again; where it was by then is in the header.
        String from = lastSeen != null && NUMBER.matcher(lastSeen).matches() ? lastSeen : since;
        long number = from == null ? ring.last() : whole(SINCE, from, Long.MAX_VALUE);
        return HttpResponse.of(200)
                .withBody(
                        MediaTypes.EVENTS,
                        new Content.Live(new EventStream(
                                ring,
                                () -> firms.firm(firm.id()),
                                store,
                                number == 0 && from != null ? EventRing.ALL : number)))
                .withHeader("Cache-Control", "no-store")
                // nginx would hold events back until its buffer is full.
                .withHeader("X-Accel-Buffering", "no");
    }

    /** The requests of the API that are remembered, the oldest first. */
    HttpResponse requests(Firm firm) {
        return RequestDocuments.all(
                firm.id(),
                events.of(firm.id()).after(EventRing.ALL).requests().stream()
                        .filter(answered -> !answered.exchange().url().contains(ControlProtocol.PATH + "/"))
                        .toList());
    }

    /** Both messages of a request. */
    HttpResponse request(Firm firm, String id) {
        LoggedExchange exchange =
                NUMBER.matcher(id).matches() ? events.of(firm.id()).exchange(Long.parseLong(id)) : null;
        if (exchange == null) {
            throw ControlRefusal.noSuchExchange(id);
        }
        return RequestDocuments.whole(Long.parseLong(id), exchange);
    }

    /** The number that a parameter of the query gives, at most that one. */
    static int whole(String name, String value, int most) {
        return (int) whole(name, value, (long) most);
    }

    private static long whole(String name, String value, long most) {
        if (!NUMBER.matcher(value).matches()) {
            throw Refusal.wrongParameter(name, value, "a whole number");
        }
        return Math.min(most, Long.parseLong(value));
    }
}
